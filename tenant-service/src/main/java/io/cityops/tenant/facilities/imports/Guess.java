package io.cityops.tenant.facilities.imports;

import static java.util.Comparator.comparingInt;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.layers.AttributeType;
import io.cityops.tenant.facilities.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses which column stands for which field: by what its header says where its cells agree, then by its cells alone. */
final class Guess {

    private static final int SAMPLE = 500;
    private static final Pattern FLOOR =
            Pattern.compile("(?:B\\d{1,2}|\\d{1,3}F|RF|(?:地下)?[\\d一二三四五六七八九十]+[楼樓层層])(?:[-~]?.{0,4})?");

    private final Table table;
    private final Datum datum;
    private final Area area;
    private final Map<String, Field> fields;
    private final List<List<String>> cells = new ArrayList<>();
    private final Map<String, String> columnOfField = new LinkedHashMap<>();

    private Guess(Table table, Map<String, Field> fields, Datum datum, Area area) {
        this.table = table;
        this.fields = fields;
        this.datum = datum;
        this.area = area;
        table.columns().forEach(column -> cells.add(new ArrayList<>()));
        table.read(this::sample);
    }

    static Mapping of(Table table, Map<String, Field> fields, Datum datum, Area area) {
        var guess = new Guess(table, fields, datum, area);
        guess.byHeaders();
        guess.byCells();
        guess.onePosition();
        guess.unswap();
        var mapping = new LinkedHashMap<String, String>();
        guess.columnOfField.forEach((field, column) -> mapping.put(column, field));
        return new Mapping(mapping);
    }

    private void sample(Table.Row row) {
        if (row.cells().size() == cells.size() && cells.getFirst().size() < SAMPLE) {
            for (int column = 0; column < cells.size(); column++) {
                cells.get(column).add(row.cell(column));
            }
        }
    }

    private void byHeaders() {
        record Candidate(String column, Field field, int score) {}
        table.columns().stream()
                .flatMap(column -> fields.values().stream()
                        .map(field -> new Candidate(column, field, field.score(column)))
                        .filter(candidate -> candidate.score() > 0 && fits(candidate.field(), column)))
                .sorted(comparingInt(Candidate::score).reversed())
                .forEach(candidate ->
                        assign(candidate.column(), candidate.field().name()));
    }

    private void byCells() {
        for (var column : table.columns()) {
            var values = values(column);
            if (values.size() >= 3
                    && values.stream().allMatch(value -> FLOOR.matcher(value).matches())) {
                assign(column, "floor");
            }
            for (var field : fields.values()) {
                if (field.type() instanceof AttributeType.Choice choice
                        && values.size() >= 3
                        && values.stream().allMatch(value -> !value.matches("\\d+") && choice.read(value) != null)) {
                    assign(column, field.name());
                }
            }
        }
    }

    private void assign(String column, String field) {
        if (fields.containsKey(field) && !columnOfField.containsKey(field) && !columnOfField.containsValue(column)) {
            columnOfField.put(field, column);
        }
    }

    private List<String> values(String column) {
        return cells.get(table.column(column)).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether two cells in three of the column can be the field's; an empty column can be anything. */
    private boolean fits(Field field, String column) {
        var values = values(column);
        long fitting =
                values.stream().filter(value -> fits(field, value, column)).count();
        return fitting * 3 >= values.size() * 2L;
    }

    private boolean fits(Field field, String value, String column) {
        return switch (field.name()) {
            case Field.LNG, Field.LAT -> isCoordinate(value) || Place.isGeometry(column);
            case Field.LAT_LNG -> Place.pair(value).isPresent();
            case Field.OPEN_HOURS -> !value.matches("[\\d.]+");
            default ->
                field.type() instanceof AttributeType.Points
                        ? value.startsWith("[")
                        : field.type() == null || field.type().read(value) != null;
        };
    }

    private boolean isCoordinate(String value) {
        return Place.number(value)
                .map(number -> datum.inMetres()
                        ? Math.abs(number) <= 1e8 && !looksLikeDegrees(number)
                        : looksLikeDegrees(number))
                .orElse(false);
    }

    private static boolean looksLikeDegrees(double number) {
        return number != 0 && Math.abs(number) <= 180;
    }

    /** Two columns for a position are better than one, and one is better than half of it. */
    private void onePosition() {
        if (columnOfField.containsKey(Field.LNG) && columnOfField.containsKey(Field.LAT)) {
            columnOfField.remove(Field.LAT_LNG);
        } else if (columnOfField.containsKey(Field.LAT_LNG)) {
            columnOfField.remove(Field.LNG);
            columnOfField.remove(Field.LAT);
        }
    }

    /** Headers say longitude and mean latitude surprisingly often: where most rows fit only the other way, it is so. */
    private void unswap() {
        var lng = columnOfField.get(Field.LNG);
        var lat = columnOfField.get(Field.LAT);
        if (lng == null || lat == null) {
            return;
        }
        if (inside(lng, lat) * 2 < inside(lat, lng)) {
            columnOfField.put(Field.LNG, lat);
            columnOfField.put(Field.LAT, lng);
        }
    }

    private long inside(String lng, String lat) {
        var x = cells.get(table.column(lng));
        var y = cells.get(table.column(lat));
        long inside = 0;
        for (int row = 0; row < x.size(); row++) {
            var place = Place.of(x.get(row), y.get(row), datum);
            if (place.isPresent()
                    && area.contains(place.get().lng(), place.get().lat())) {
                inside++;
            }
        }
        return inside;
    }
}
