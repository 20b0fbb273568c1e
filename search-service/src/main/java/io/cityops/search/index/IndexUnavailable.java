package io.cityops.search.index;

import io.cityops.tenancy.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The index does not answer at present, or not wholly; nothing is wrong with the question. */
public final class IndexUnavailable extends ProblemException {

    IndexUnavailable(String why, @Nullable Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "index-unavailable",
                "Search is not available",
                "The index does not answer at present. Try again in a moment.");
        initCause(new IllegalStateException(why, cause));
    }

    /** What the index said, for those who run it. */
    public String why() {
        var cause = getCause();
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }
}
