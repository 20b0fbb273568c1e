package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a case goes ahead of all others and its clocks never rest (险情、急办). */
public enum Hazard {
    /** Its category is one that the tenant calls dangerous. */
    CATEGORY,
    /** Somebody at the desk says so, with a reason. */
    STAFF,
    /** It came by a source whose cases are not left overnight (不过夜), such as a leader's round. */
    SOURCE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Hazard of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
