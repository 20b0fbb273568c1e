package io.cityops.tenant.facilities.layers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be known of each facility of a layer (属性).
 *
 * @param values what there is to choose from, where the form is a choice
 * @param headers how columns of files are called that tell it, beside its name and its title
 */
public record Attribute(
        @NotNull
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,30}", message = "a small letter, then up to 30 letters and digits")
        String name,

        @NotNull Form form,
        @NotNull @Valid Words title,

        @Size(max = 60) @Nullable List<@NotNull @Valid Value> values,

        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 40) String> headers) {

    public Attribute {
        values = values == null ? List.of() : List.copyOf(values);
        headers = headers == null ? List.of() : List.copyOf(headers);
    }

    @Override
    public List<Value> values() {
        return values == null ? List.of() : values;
    }

    /** All words at the head of a column that tells it. */
    public Stream<String> heads() {
        var more = headers == null ? List.<String>of() : headers;
        return Stream.concat(Stream.of(name, title.zh(), title.en()), more.stream());
    }

    /** What values it takes. */
    public AttributeType type() {
        return switch (form) {
            case NAME -> new AttributeType.Words(100);
            case WORDS -> new AttributeType.Words(1_000);
            case HOURS -> new AttributeType.Hours();
            case CHOICE -> choice();
            case CHOICES -> new AttributeType.Choices(choice());
            case FLAG -> new AttributeType.YesNo();
            case COUNT -> new AttributeType.Count();
            case METRES -> new AttributeType.Metres();
            case AMOUNT -> new AttributeType.Amount();
            case PLACES -> new AttributeType.Points();
        };
    }

    private AttributeType.Choice choice() {
        var codes = new LinkedHashMap<String, List<String>>();
        values().forEach(value -> codes.put(value.code(), value.said().toList()));
        return new AttributeType.Choice(codes);
    }

    /** What sort of values it has. */
    public enum Form {
        /** A few words that name something, 1 to 100 characters. */
        NAME,
        /** Whatever somebody wrote, 1 to 1,000 characters. */
        WORDS,
        /** Opening hours in the notation of OpenStreetMap. */
        HOURS,
        /** One of the values. */
        CHOICE,
        /** Several of the values. */
        CHOICES,
        /** Yes or no. */
        FLAG,
        /** A whole number, 0 to 99,999. */
        COUNT,
        /** A length, 0.01 to 20. */
        METRES,
        /** Of money in the currency of the place, or of whatever its title says; 0 to 9,999,999.99. */
        AMOUNT,
        /** Up to 50 points in WGS-84, each with a name perhaps. */
        PLACES;

        /** Whether there are values to choose from. */
        public boolean chooses() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /**
     * One of those there are to choose from.
     *
     * @param words with which people mean it beside its titles
     */
    public record Value(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,30}", message = "up to 31 small letters, digits, - and _")
            String code,

            @NotNull @Valid Words title,

            @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 40) String> words) {

        /** All words with which people mean it, in small letters. */
        Stream<String> said() {
            var more = words == null ? List.<String>of() : words;
            return Stream.concat(Stream.of(title.zh(), title.en()), more.stream())
                    .map(word -> word.toLowerCase(Locale.ROOT));
        }
    }
}
