package io.cityops.cases.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a photo, video or sound of a case shows. */
public enum Role {
    /** How it was found (处置前). */
    BEFORE,
    /** How it is now that somebody has handled it (处置后). */
    AFTER,
    /** What somebody saw who looked whether it was done (核查). */
    CHECK,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    @JsonCreator
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of before, after, check, other"));
    }
}
