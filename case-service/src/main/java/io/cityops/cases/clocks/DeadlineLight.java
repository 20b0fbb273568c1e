package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How near a limit is (时限灯): green up to 80 % of it, yellow up to its end, red beyond. */
public enum DeadlineLight {
    GREEN,
    YELLOW,
    RED;

    /** The light of a deadline that runs. */
    public static DeadlineLight at(Instant now, Instant warnAt, Instant dueAt) {
        if (!now.isAfter(warnAt)) {
            return GREEN;
        }
        return now.isAfter(dueAt) ? RED : YELLOW;
    }

    /**
     * The light of a case.
     *
     * @param ended what its handling ended with; absent while it has not
     */
    public static DeadlineLight of(
            @Nullable DeadlineLight ended, @Nullable Instant warnAt, @Nullable Instant dueAt, Instant now) {
        if (ended != null) {
            return ended;
        }
        return warnAt == null || dueAt == null ? GREEN : at(now, warnAt, dueAt);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
