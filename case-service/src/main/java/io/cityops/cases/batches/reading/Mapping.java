package io.cityops.cases.batches.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.tables.Quoted;
import io.cityops.cases.tables.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column stands for which field, by the column's name; each field is said by one column at most. */
public record Mapping(@JsonValue Map<String, Field> columns) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** The likeliest one, by the names of the columns. */
    public static Mapping guess(List<String> columns) {
        var found = new HashMap<String, Field>();
        for (var column : columns) {
            Field.guess(column)
                    .filter(field -> !found.containsValue(field))
                    .ifPresent(field -> found.put(column, field));
        }
        return new Mapping(found);
    }

    /** What is amiss with it, where anything is. */
    public Optional<String> fault(List<String> known) {
        if (!known.containsAll(columns.keySet())) {
            return Optional.of("The file has no such column.");
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            return Optional.of("Two columns stand for the same.");
        }
        if (!has(Field.DESCRIPTION)) {
            return Optional.of("A column has to stand for the description.");
        }
        if (!has(Field.POINT) && !(has(Field.LNG) && has(Field.LAT))) {
            return Optional.of("Columns have to stand for the place: longitude and latitude, or both in one.");
        }
        return Optional.empty();
    }

    private boolean has(Field field) {
        return columns.containsValue(field);
    }

    /** Where each field stands in a table. */
    Places in(Table table) {
        var places = new EnumMap<Field, Integer>(Field.class);
        columns.forEach((column, field) -> places.put(field, table.column(column)));
        return new Places(places);
    }

    /** Columns by number. */
    record Places(Map<Field, Integer> numbers) {

        Set<Field> fields() {
            return numbers.keySet();
        }

        String of(Field field, Table.Row row) {
            return Quoted.read(row.cell(numbers.getOrDefault(field, -1)));
        }
    }
}
