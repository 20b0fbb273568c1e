package io.cityops.cases.batches;

import io.cityops.cases.batches.reading.Field;
import io.cityops.cases.batches.reading.Finding;
import io.cityops.cases.batches.reading.RowCheck;
import io.cityops.cases.tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a table when it was last looked at.
 *
 * @param columns with a few of their values
 * @param rows those that say anything
 * @param accepted how many of them can be taken
 * @param first the first rows that can be taken, as reports
 * @param rejected the first that cannot, and why
 */
record Survey(List<Column> columns, int rows, int accepted, List<Preview> first, List<Rejected> rejected) {

    private static final int SAMPLES = 3;
    private static final int FIRST = 10;
    private static final int REJECTED = 100;

    Survey {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
        rejected = List.copyOf(rejected);
    }

    record Column(String name, List<String> sample) {}

    /** A row as the report that it would be. */
    record Preview(
            long row,
            String description,
            @Nullable String category,
            double lng,
            double lat,
            @Nullable String address) {}

    record Rejected(
            long row,
            @Nullable Field field,
            String value,
            String why,
            @Nullable String detail) {}

    /** Looks at every row. */
    static Survey of(Table table, RowCheck check) {
        var columns = new ArrayList<Column>();
        table.columns().forEach(name -> columns.add(new Column(name, new ArrayList<>())));
        var counted = new int[2];
        var first = new ArrayList<Preview>();
        var rejected = new ArrayList<Rejected>();
        table.read(row -> {
            if (row.blank()) {
                return;
            }
            counted[0]++;
            sample(columns, row);
            var read = check.read(row);
            var report = read.report();
            if (report == null) {
                reject(rejected, row.number(), read.findings());
                return;
            }
            counted[1]++;
            if (first.size() < FIRST) {
                var place = report.place();
                first.add(new Preview(
                        row.number(),
                        report.description(),
                        report.category(),
                        place.lng(),
                        place.lat(),
                        place.address()));
            }
        });
        return new Survey(columns, counted[0], counted[1], first, rejected);
    }

    /** Its figures and the names of its columns, without anything that stood in a row. */
    Survey bare() {
        return new Survey(
                columns.stream()
                        .map(column -> new Column(column.name(), List.of()))
                        .toList(),
                rows,
                accepted,
                List.of(),
                List.of());
    }

    private static void sample(List<Column> columns, Table.Row row) {
        for (var at = 0; at < columns.size(); at++) {
            var sample = columns.get(at).sample();
            var value = sample.size() < SAMPLES
                    ? row.cell(at).replaceAll("\\p{Cntrl}", " ").strip()
                    : "";
            if (!value.isEmpty()) {
                sample.add(value.substring(0, Math.min(60, value.length())));
            }
        }
    }

    private static void reject(List<Rejected> rejected, long row, List<Finding> findings) {
        for (var finding : findings) {
            if (rejected.size() < REJECTED) {
                rejected.add(new Rejected(
                        row, finding.field(), finding.value(), finding.why().code(), finding.detail()));
            }
        }
    }
}
