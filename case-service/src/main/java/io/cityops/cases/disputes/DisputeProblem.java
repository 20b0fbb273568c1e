package io.cityops.cases.disputes;

import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done to a dispute. */
public abstract sealed class DisputeProblem extends ProblemException {

    private DisputeProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** There is no such dispute, or it is not the caller's to see. */
    public static final class NotFound extends DisputeProblem {

        public NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such dispute.", List.of());
        }
    }

    /** The case is not where somebody looks for its unit. */
    static final class NotNow extends DisputeProblem {

        NotNow(Stage stage) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-possible-now",
                    "Not possible now",
                    "Whose it is, is asked before a case is dispatched, or when a unit returns it; this one is %s."
                            .formatted(stage.code()),
                    List.of());
        }
    }

    /** Somebody is asked already. */
    static final class AskedAlready extends DisputeProblem {

        AskedAlready() {
            super(
                    HttpStatus.CONFLICT,
                    "asked-already",
                    "Asked already",
                    "Units are asked about this case already; what they answer is shown on it.",
                    List.of());
        }
    }

    /** No group is asked about that. */
    static final class NoGroup extends DisputeProblem {

        NoGroup(String why) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    why,
                    List.of(new FieldError("/group", why)));
        }
    }

    /** It is over, so nothing more is taken. */
    static final class Over extends DisputeProblem {

        Over(Dispute dispute) {
            super(
                    HttpStatus.CONFLICT,
                    "dispute-over",
                    "No longer asked",
                    said(dispute) + " Nothing of yours was written.",
                    List.of());
        }

        private static String said(Dispute dispute) {
            var owner = dispute.owner();
            if (owner != null) {
                return "%s settled that it is of %s.".formatted(owner.by(), owner.name());
            }
            return switch (dispute.state()) {
                case ASKED -> "The time to answer is over.";
                case TO_DECIDE -> "The time to answer is over; somebody decides now.";
                case SETTLED, DROPPED -> "The case went on without it.";
            };
        }
    }

    /** A unit answers once. */
    static final class Answered extends DisputeProblem {

        Answered(Answer before) {
            super(
                    HttpStatus.CONFLICT,
                    "answered-already",
                    "Answered already",
                    "%s has answered for %s already.".formatted(before.by(), before.unitName()),
                    List.of());
        }
    }

    /** It is not theirs to decide. */
    static final class NotTheirs extends DisputeProblem {

        NotTheirs(String why) {
            super(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", why, List.of());
        }
    }
}
