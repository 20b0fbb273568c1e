package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;

/** Why something about live availability cannot be done. */
abstract sealed class LiveProblem extends ProblemException {

    private LiveProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** Nobody of this tenant's operators signed it, or not now; which of these is not said. */
    static final class NotSigned extends LiveProblem {
        NotSigned() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed",
                    "Not signed",
                    "The call is not signed by an operator of this city, or its time is more than five minutes off.",
                    List.of());
        }
    }

    /** More than anybody needs to say at once. */
    static final class TooLarge extends LiveProblem {
        TooLarge(int most) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "Too large",
                    "A batch may bring at most " + most / 1024 + " kB.",
                    List.of());
        }
    }

    /** The minute's share is used up. */
    static final class TooMany extends LiveProblem {

        private final int seconds;

        TooMany(int perMinute, int seconds) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    "Too many updates",
                    "An operator may bring %d updates a minute. Try again in %d seconds.".formatted(perMinute, seconds),
                    List.of());
            this.seconds = seconds;
        }

        @Override
        public OptionalInt retryAfter() {
            return OptionalInt.of(seconds);
        }
    }

    /** The operator may not speak of it, or there is none. */
    static final class UnknownPlace extends LiveProblem {
        UnknownPlace() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such place.", List.of());
        }
    }

    /** Some values are not allowed; every one of them is named. */
    static final class NotAllowed extends LiveProblem {
        NotAllowed(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                    errors);
        }
    }

    /** There is none of that id in this tenant. */
    static final class NotFound extends LiveProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such operator.", List.of());
        }
    }

    /** Somebody changed or revoked it since it was read. */
    static final class ChangedMeanwhile extends LiveProblem {
        ChangedMeanwhile() {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody else changed or revoked this operator. Look again.",
                    List.of());
        }
    }

    /** There are as many as a tenant may have. */
    static final class TooManyOperators extends LiveProblem {
        TooManyOperators(int most) {
            super(
                    HttpStatus.CONFLICT,
                    "too-many-operators",
                    "There are as many operators as there may be",
                    "A tenant has at most " + most + " operators that are not revoked.",
                    List.of());
        }
    }
}
