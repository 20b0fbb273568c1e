package io.cityops.cases.patrol;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A report that may not be rated by whoever wants to, or not now. */
final class RatingProblem extends ProblemException {

    RatingProblem(String why) {
        super(HttpStatus.CONFLICT, "not-now", "Not possible now", why, List.of());
    }
}
