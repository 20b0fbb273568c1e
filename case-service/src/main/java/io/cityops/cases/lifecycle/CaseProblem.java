package io.cityops.cases.lifecycle;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why something cannot be done to a case. */
public abstract sealed class CaseProblem extends ProblemException {

    private CaseProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** There is no such case, or it is not the caller's to see. */
    public static final class NotFound extends CaseProblem {

        public NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such case.", List.of());
        }
    }

    /** The same was done before, and the case is not the caller's to see any more. */
    public static final class DoneBefore extends CaseProblem {

        public DoneBefore() {
            super(
                    HttpStatus.GONE,
                    "done-before",
                    "Done before",
                    "It was done when it was asked for first. The case is no longer yours to see.",
                    List.of());
        }
    }

    /** The case is not where that could be done to it. */
    public static final class NotNow extends CaseProblem {

        public NotNow(Action action, Stage stage) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-possible-now",
                    "Not possible now",
                    "A case that is %s cannot take the action %s.".formatted(stage.code(), action.code()),
                    List.of(new FieldError("/action", "not possible in stage " + stage.code())));
        }
    }

    /** It cannot have been done at that time. */
    public static final class NotThen extends CaseProblem {

        public NotThen(Instant earliest, Instant latest) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "It can have been done from %s, when the step before was taken, to now, %s."
                            .formatted(earliest, latest),
                    List.of(new FieldError("/at", "from " + earliest + " to " + latest)));
        }
    }

    /** It is not the caller's to do. */
    public static final class NotAllowed extends CaseProblem {

        public NotAllowed(String why) {
            super(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", why, List.of());
        }
    }

    /** Something that must come with the action is missing or unknown. */
    public static final class Lacking extends CaseProblem {

        public Lacking(Need need, String why) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    why,
                    List.of(new FieldError("/" + need.code(), why)));
        }
    }

    /** Somebody was faster: the case is no longer what the caller looked at. */
    public static final class Stale extends CaseProblem {

        private final transient CurrentState current;

        public Stale(CurrentState current) {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "%s did %s a moment ago; the case is now %s. Nothing of yours was written."
                            .formatted(
                                    current.lastChange().by().name(),
                                    current.lastChange().action().code(),
                                    current.row().stage().code()),
                    List.of());
            this.current = current;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", current);
        }
    }
}
