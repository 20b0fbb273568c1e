package io.cityops.cases.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key opens; it opens nothing else. */
public enum Purpose {
    /** Requests of citizens, by Open311. */
    OPEN311,
    /** What watchers of cameras see. */
    VIDEO;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
