package io.cityops.cases.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a scanner for malware has said of a file. */
public enum Scan {
    /** Nothing: there was no scanner. */
    NONE,
    /** Nothing yet: the scanner was away. Until it has spoken nobody sees the file. */
    WAITING,
    CLEAN,
    /** Something was found later; its bytes are gone. */
    INFECTED;

    /** Whether the file may be seen. */
    public boolean passed() {
        return this == NONE || this == CLEAN;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Scan of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
