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
    LINK;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
