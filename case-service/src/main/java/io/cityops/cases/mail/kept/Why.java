package io.cityops.cases.mail.kept;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mail waits for a person. */
public enum Why {
    /** It says nothing of where it is. */
    NO_PLACE,
    /** The place that it tells lies outside of the city. */
    ELSEWHERE,
    /** It answers what we have written about a case. */
    REPLY,
    /** It cannot be read; it lies in the mailbox. */
    UNREADABLE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Why of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
