package io.cityops.search.hotspots;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How finely cases are told apart when they are counted. */
enum Level {

    /** By grid and by what they are about. */
    CATEGORY("grid", "about"),

    /** By grid alone. */
    GRID("grid");

    private final List<String> fields;

    Level(String... fields) {
        this.fields = List.of(fields);
    }

    /**
     * The level of that name.
     *
     * @throws ProblemException when there is none
     */
    static Level of(String name) {
        return switch (name) {
            case "category" -> CATEGORY;
            case "grid" -> GRID;
            default -> throw ProblemException.invalid("level", "One of category, grid.");
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of a case that tell its place, the grid before all. */
    List<String> fields() {
        return fields;
    }

    /** The clause that lets through cases whose place is not known. */
    Map<String, ?> missing() {
        var known = fields.stream()
                .map(field -> Map.of("exists", Map.of("field", field)))
                .toList();
        return Map.of("bool", Map.of("must_not", Map.of("bool", Map.of("filter", known))));
    }
}
