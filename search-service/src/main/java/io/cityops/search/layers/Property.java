package io.cityops.search.layers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each feature of a layer.
 *
 * @param values the codes it may have, where there are any to choose from
 */
public record Property(
        String name, Form form, Words title, @Nullable List<Value> values) {

    public Property {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Whether features can be asked for by it: not by what is written freely, nor by what is no single value. */
    public boolean isQueryable() {
        return switch (form) {
            case NAME, CHOICE, CHOICES, FLAG, COUNT, METRES, AMOUNT -> true;
            case WORDS, HOURS, TIME, PLACES -> false;
        };
    }

    /** How a code is called; one that is not known, as it is. */
    public String titleOf(String code, Language language) {
        return values().stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .map(value -> value.title().in(language))
                .orElse(code);
    }

    @Override
    public List<Value> values() {
        return values == null ? List.of() : values;
    }

    /** What sort of values it has. */
    public enum Form {
        /** A few words that name something. */
        NAME,
        /** Whatever somebody wrote. */
        WORDS,
        /** Opening hours as OpenStreetMap writes them. */
        HOURS,
        CHOICE,
        CHOICES,
        FLAG,
        COUNT,
        METRES,
        /** Of money, or of what its title says. */
        AMOUNT,
        TIME,
        /** Points in WGS-84. */
        PLACES
    }

    public record Value(String code, Words title) {}
}
