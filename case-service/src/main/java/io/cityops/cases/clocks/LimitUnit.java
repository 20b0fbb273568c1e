package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What a time limit (时限) is counted in, and whether it runs on through nights and holidays. */
public enum LimitUnit {
    MINUTE("分钟", Duration.ofMinutes(1), true),
    URGENT_HOUR("紧急工作时", Duration.ofHours(1), true),
    WORK_HOUR("工作时", Duration.ofHours(1), false),
    WORK_DAY("工作日", Duration.ofHours(8), false),
    NATURAL_DAY("自然日", Duration.ofDays(1), true);

    private final String label;
    private final Duration length;
    private final boolean continuous;

    LimitUnit(String label, Duration length, boolean continuous) {
        this.label = label;
        this.length = length;
        this.continuous = continuous;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of that code; {@code urgent_minute} is the standards' word for a minute. */
    @JsonCreator
    public static LimitUnit of(String code) {
        var known = code.equals("urgent_minute") ? "minute" : code;
        return Arrays.stream(values())
                .filter(unit -> unit.code().equals(known))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit of time limits is called " + code));
    }

    String label() {
        return label;
    }

    Duration length() {
        return length;
    }

    /** Whether it runs on through nights and holidays. */
    public boolean continuous() {
        return continuous;
    }
}
