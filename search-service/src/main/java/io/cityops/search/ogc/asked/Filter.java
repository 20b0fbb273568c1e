package io.cityops.search.ogc.asked;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Property;
import io.cityops.search.layers.Property.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Only features of which a property has one of some values.
 *
 * @param field where the index keeps it
 * @param values the one value that was asked for, in each way that the index may know it by
 */
public record Filter(String field, List<String> values) {

    static Filter of(Layer layer, Property property, String written) {
        var values = values(property, written);
        if (values.isEmpty()) {
            throw OgcProblem.parameter(property.name(), property.name() + " is " + allowed(property) + ".");
        }
        return new Filter(layer.field(property), values);
    }

    private static List<String> values(Property property, String written) {
        var allowed = switch (property.form()) {
            case NAME -> !written.isBlank() && written.length() <= 256;
            case CHOICE, CHOICES -> property.values().stream().map(Value::code).anyMatch(written::equals);
            case FLAG -> written.equals("true") || written.equals("false");
            case COUNT -> written.matches("\\d{1,9}");
            case METRES, AMOUNT -> written.matches("\\d{1,7}(\\.\\d{1,5})?");
            case WORDS, HOURS, TIME, PLACES -> false;
        };
        return !allowed ? List.of() : asKept(property, written);
    }

    private static List<String> asKept(Property property, String written) {
        return switch (property.form()) {
            case COUNT -> List.of(String.valueOf(Integer.parseInt(written)));
            case METRES, AMOUNT -> {
                var metres = new BigDecimal(written);
                yield List.of(metres.stripTrailingZeros().toPlainString(), String.valueOf(metres.doubleValue()));
            }
            default -> List.of(written);
        };
    }

    private static String allowed(Property property) {
        return switch (property.form()) {
            case CHOICE, CHOICES ->
                property.values().stream().map(Value::code).collect(Collectors.joining(", ", "one of ", ""));
            case FLAG -> "true or false";
            case COUNT -> "a whole number";
            case METRES -> "a number of metres";
            case AMOUNT -> "a number";
            case NAME, WORDS, HOURS, TIME, PLACES -> "a text of 1 to 256 characters";
        };
    }
}
