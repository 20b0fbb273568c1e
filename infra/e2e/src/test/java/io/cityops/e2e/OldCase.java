package io.cityops.e2e;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request as Boston's 311 has kept it (Analyze Boston, PDDL).
 *
 * @param closed absent where it was never closed
 */
record OldCase(
        String id,
        Instant opened,
        Instant closed,
        String category,
        String address,
        double lng,
        double lat,
        String result) {

    /** The requests of a file, in its order, whatever other columns it has. */
    static List<OldCase> read(Reader file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new OldCase(
                            row.getField("request_id"),
                            instant(row.getField("opened_at")),
                            instant(row.getField("closed_at")),
                            row.getField("category"),
                            row.getField("address"),
                            Double.parseDouble(row.getField("lng")),
                            Double.parseDouble(row.getField("lat")),
                            row.getField("closure_text")))
                    .toList();
        }
    }

    private static Instant instant(String time) {
        return time.isEmpty() ? null : OffsetDateTime.parse(time).toInstant();
    }
}
