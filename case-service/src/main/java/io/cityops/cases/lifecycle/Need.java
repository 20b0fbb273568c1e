package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What must come with an action. */
public enum Need {
    REASON,
    UNIT,
    CATEGORY,
    CONDITION,
    PHOTO,
    LINK,
    /** Who of the unit handles. */
    HANDLER,
    /** The day on which a case that hangs is taken up again. */
    UNTIL,
    /** The case that a report belongs to. */
    INTO;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
