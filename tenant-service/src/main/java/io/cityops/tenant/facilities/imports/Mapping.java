package io.cityops.tenant.facilities.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.facilities.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a file stands for which field (列映射); each field is one column's at most. */
record Mapping(@JsonValue Map<String, String> fieldOfColumn) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Mapping {
        fieldOfColumn = Map.copyOf(fieldOfColumn);
    }

    Optional<String> field(String column) {
        return Optional.ofNullable(fieldOfColumn.get(column));
    }

    /** The number of the column that stands for a field, or -1. */
    int column(Table table, String field) {
        return fieldOfColumn.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .mapToInt(entry -> table.column(entry.getKey()))
                .findFirst()
                .orElse(-1);
    }

    /**
     * This mapping with some columns decided anew; a field that another column takes is taken from the one that had it.
     *
     * @throws ImportProblem.BadMapping when a column or a field is not known, or a field is wanted twice
     */
    Mapping with(Map<String, @Nullable String> wanted, List<String> columns, Set<String> fields) {
        refuseUnknown(wanted, columns, fields);
        var result = new LinkedHashMap<>(fieldOfColumn);
        wanted.forEach((column, field) -> {
            result.remove(column);
            if (field != null && !field.isBlank()) {
                result.values().remove(field);
                result.put(column, field);
            }
        });
        return new Mapping(result);
    }

    private static void refuseUnknown(Map<String, @Nullable String> wanted, List<String> columns, Set<String> fields) {
        var errors = new ArrayList<FieldError>();
        var taken = new java.util.HashSet<String>();
        wanted.forEach((column, field) -> {
            var pointer = "/columns/" + column;
            if (!columns.contains(column)) {
                errors.add(new FieldError(pointer, "the file has no such column"));
            } else if (field != null && !field.isBlank() && !fields.contains(field)) {
                errors.add(new FieldError(pointer, "“" + field + "” is not one of: " + String.join(", ", fields)));
            } else if (field != null && !field.isBlank() && !taken.add(field)) {
                errors.add(new FieldError(pointer, "“" + field + "” is already another column’s"));
            }
        });
        if (!errors.isEmpty()) {
            throw new ImportProblem.BadMapping(errors);
        }
    }
}
