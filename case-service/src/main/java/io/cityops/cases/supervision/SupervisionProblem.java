package io.cityops.cases.supervision;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done to a supervision matter. */
abstract sealed class SupervisionProblem extends ProblemException {

    private SupervisionProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of());
    }

    static final class NotNow extends SupervisionProblem {

        NotNow(Matter.Act act, Matter.State state) {
            super(
                    HttpStatus.CONFLICT,
                    "not-now",
                    "Not possible now",
                    "%s cannot be done to a matter that is %s.".formatted(act.code(), state.code()));
        }
    }

    static final class Stale extends SupervisionProblem {

        Stale() {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody was faster. Look at the matter again; nothing of yours was written.");
        }
    }

    static final class NotYours extends SupervisionProblem {

        NotYours(String why) {
            super(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", why);
        }
    }
}
