package io.cityops.cases.mail.kept;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a mail. */
public enum Outcome {
    /** It is a case. */
    OPENED,
    /** A person has to look at it. */
    WAITING,
    /** A person has looked at it: it is no case. */
    DISCARDED,
    /** A program wrote it, a list sent it, or we did. */
    AUTOMATIC,
    /** Its sender has written too often within a day. */
    LIMITED,
    /** It arrived before the mailbox was connected, or long ago. */
    OLD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
