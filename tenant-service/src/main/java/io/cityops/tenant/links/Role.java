package io.cityops.tenant.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the peer of a link is to us: the level above (上级) or the level below (下级). */
enum Role {
    UPPER,
    LOWER;

    /** What we are to the peer. */
    Role other() {
        return this == UPPER ? LOWER : UPPER;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
