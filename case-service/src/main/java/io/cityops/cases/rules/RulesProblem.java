package io.cityops.cases.rules;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why rules are not taken. */
abstract sealed class RulesProblem extends ProblemException {

    private RulesProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** Some of them cannot be. */
    static final class Invalid extends RulesProblem {

        Invalid(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    errors.getFirst().detail(),
                    errors);
        }
    }

    /** Somebody has changed them meanwhile. */
    static final class Stale extends RulesProblem {

        Stale() {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody changed these rules meanwhile. Nothing of yours was written.",
                    List.of());
        }

        Stale(Throwable cause) {
            this();
            addSuppressed(cause);
        }
    }
}
