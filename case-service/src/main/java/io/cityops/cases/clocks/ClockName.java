package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a clock (计时) of a case measures: one step of its way, or all of it. */
public enum ClockName {
    VERIFY,
    ACCEPT,
    FILE,
    DISPATCH,
    SIGN,
    HANDLE,
    REVIEW,
    HANG,
    CHECK,
    CLOSE,
    TOTAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
