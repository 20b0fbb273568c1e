package io.cityops.cases.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands among those that burn: hazards first, then others, each by deadline; then what has none; what has
 * ended last. It is one instant, so that every list is read along one index: that of a hazard lies three hundred years
 * before its deadline, where no other can.
 */
public final class QueueOrder {

    /** Where ended cases stand. */
    public static final Instant ENDED = Instant.parse("9999-12-31T00:00:00Z");

    /** Hazards stand before it, all others at it or behind. */
    public static final Instant HAZARDS_BEFORE = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant HAZARD_WITHOUT = Instant.parse("1899-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(109_572);

    private QueueOrder() {}

    static Instant of(boolean ended, boolean hazard, @Nullable Instant dueAt) {
        if (ended) {
            return ENDED;
        }
        if (hazard) {
            return dueAt == null ? HAZARD_WITHOUT : amongHazards(dueAt);
        }
        return dueAt == null ? NO_DEADLINE : dueAt;
    }

    /** Where a hazard with that deadline stands. */
    public static Instant amongHazards(Instant dueAt) {
        var ahead = dueAt.minus(AHEAD);
        return ahead.isBefore(HAZARD_WITHOUT) ? ahead : HAZARD_WITHOUT.minusSeconds(1);
    }
}
