package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** That a clock comes near its limit (将超时), or passes it (超时). */
public record Alarm(ClockName clock, Kind kind, Instant at) {

    public Alarm {
        at = at.truncatedTo(ChronoUnit.MICROS); // as fine as what has rung is kept
    }

    /** Four fifths of the limit are used, or all of it. */
    public enum Kind {
        NEAR_LIMIT,
        OVERDUE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
