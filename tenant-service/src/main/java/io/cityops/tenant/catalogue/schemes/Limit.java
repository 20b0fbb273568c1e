package io.cityops.tenant.catalogue.schemes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How long something may take (时限). */
public record Limit(int value, Unit unit) {

    public static final int MOST = 10_000;

    /** The hours that count: those of the clock for the urgent, those of the tenant's calendar for the rest. */
    public enum Unit {
        URGENT_HOUR,
        WORK_HOUR,
        WORK_DAY,
        NATURAL_DAY,
        MINUTE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Unit of(String code) {
            return Arrays.stream(values())
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "not one of: urgent_hour, work_hour, work_day, natural_day, minute"));
        }
    }
}
