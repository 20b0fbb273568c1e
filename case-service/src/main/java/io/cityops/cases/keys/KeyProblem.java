package io.cityops.cases.keys;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a key does not open. */
public abstract sealed class KeyProblem extends ProblemException {

    private KeyProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of());
    }

    /** It is none of this tenant's, or is no more; which of the two is not said. */
    public static final class Unknown extends KeyProblem {

        public Unknown() {
            super(HttpStatus.FORBIDDEN, "unknown-key", "Unknown key", "The key is not known here, or was revoked.");
        }
    }

    /** It has brought as many requests as it may. */
    public static final class TooMany extends KeyProblem {

        private final int seconds;

        public TooMany(int perMinute, int seconds) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    "Too many requests",
                    "This key may bring %d requests a minute. Try again in %d seconds.".formatted(perMinute, seconds));
            this.seconds = seconds;
        }

        /** When it may come again, in seconds. */
        public int seconds() {
            return seconds;
        }
    }

    /** The tenant has no such key. */
    public static final class NotFound extends KeyProblem {

        public NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such key.");
        }
    }
}
