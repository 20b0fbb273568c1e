package io.cityops.cases.disputes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what the units have answered so far.
 *
 * @param claimed the one answer that counts; only where exactly one unit says that it is its own
 */
record Outcome(Kind kind, @Nullable Answer claimed) {

    enum Kind {
        /** Some have not answered, and may still. */
        WAITS,
        /** Exactly one unit says that it is its own. */
        CLAIMED,
        /** Several say so, or none: a person decides. */
        UNCLEAR
    }

    /**
     * Follows from the answers once all are in, or the time for them is over; who has not answered by then has claimed
     * nothing.
     */
    static Outcome of(List<Answer> answers, boolean over) {
        if (!over && answers.stream().anyMatch(answer -> answer.ours() == null)) {
            return new Outcome(Kind.WAITS, null);
        }
        var claims = answers.stream().filter(Answer::claims).toList();
        return claims.size() == 1 ? new Outcome(Kind.CLAIMED, claims.getFirst()) : new Outcome(Kind.UNCLEAR, null);
    }
}
