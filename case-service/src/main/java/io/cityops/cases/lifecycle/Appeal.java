package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a unit's appeal (申诉) against being counted late has come: the dispatcher looks at it, then the acceptor. */
public enum Appeal {
    ASKED,
    PASSED,
    /** It was late, and is not held against the unit. */
    APPROVED,
    REFUSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
