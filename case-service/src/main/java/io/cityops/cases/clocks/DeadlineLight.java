package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How near a limit is (时限灯): green up to 80 % of it, yellow up to its end, red beyond. */
public enum DeadlineLight {
    GREEN,
    YELLOW,
    RED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
