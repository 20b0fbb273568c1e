package io.cityops.tenant.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** How far two tenants have come with a link. */
enum State {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    REVOKED;

    /** The states that may follow; none after the end. */
    Set<State> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ACCEPTED, REFUSED, REVOKED);
            case ACCEPTED -> Set.of(REVOKED);
            case REFUSED, REVOKED -> Set.of();
        };
    }

    boolean isOpen() {
        return !next().isEmpty();
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
