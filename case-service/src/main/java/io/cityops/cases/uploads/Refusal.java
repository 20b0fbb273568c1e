package io.cityops.cases.uploads;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a file was not taken, as it is told again to whoever names its upload. */
record Refusal(int status, String type, String title, String detail) {

    static Refusal of(ProblemException problem) {
        return new Refusal(
                problem.status().value(), problem.type(), problem.title(), String.valueOf(problem.getMessage()));
    }

    ProblemException problem() {
        return new ProblemException(
                HttpStatus.valueOf(status), type, title, detail, List.of(new FieldError("/uploads", detail)));
    }
}
