package io.cityops.cases.reference;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What the tenant has settled cannot be had at present. */
public final class ReferenceProblem extends ProblemException {

    public ReferenceProblem() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "reference-unavailable",
                "Reference data unavailable",
                "The catalogue, units, grids, calendar and facilities of this tenant cannot be read at present. Please try again.",
                List.of());
    }
}
