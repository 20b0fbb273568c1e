package io.cityops.search.cases;

import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.web.ProblemException;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A case as the caller has just left it, which they expect to find so: its id, a colon and its version. */
record OwnWrite(UUID id, long version) {

    private static final int TIMES = 20;
    private static final long PAUSE_MILLIS = 100;

    static @Nullable OwnWrite of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var colon = written.indexOf(':');
        try {
            return new OwnWrite(
                    UUID.fromString(written.substring(0, Math.max(colon, 0))),
                    Long.parseLong(written.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            var problem = ProblemException.invalid("written", "Id and version of a case, with a colon between.");
            problem.addSuppressed(e);
            throw problem;
        }
    }

    /** Waits until it can be found, for two seconds at most; later the list comes without it, and says how late it is. */
    void await(ToLongFunction<Question> version) {
        try {
            for (var time = 0; time < TIMES && version.applyAsLong(asked()) < this.version; time++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Question asked() {
        return Question.in(SearchIndex.CASES).where("id", id.toString()).take(1, "row.version");
    }
}
