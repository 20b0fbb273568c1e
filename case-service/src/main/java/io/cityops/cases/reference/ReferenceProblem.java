package io.cityops.cases.reference;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The tenant's catalogue, units and calendar cannot be had at present. */
public final class ReferenceProblem extends ProblemException {

    ReferenceProblem() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "reference-unavailable",
                "Reference data unavailable",
                "The catalogue, units and calendar of this tenant cannot be read at present. Please try again.",
                List.of());
    }
}
