package io.cityops.tenant.catalogue.schemes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What an entry is: a part of the city (部件), or a matter about which a case is filed (事项). */
public enum Kind {
    PART,
    MATTER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not one of: part, matter"));
    }

    public static Optional<Kind> find(String code) {
        return switch (code) {
            case "part" -> Optional.of(PART);
            case "matter" -> Optional.of(MATTER);
            default -> Optional.empty();
        };
    }
}
