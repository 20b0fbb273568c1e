package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.datum.Degrees;
import java.util.Optional;
import java.util.regex.Pattern;

/** Positions as they stand in cells. */
final class Place {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{1,20})?");
    private static final Pattern PAIR =
            Pattern.compile("[(（\\[]?\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*[,，;\\s]\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*[)）\\]]?");

    private Place() {}

    static Optional<Double> number(String cell) {
        var text = cell.strip();
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** Two numbers in one cell, in the order in which they stand there. */
    static Optional<String[]> pair(String cell) {
        var match = PAIR.matcher(cell.strip());
        return match.matches() ? Optional.of(new String[] {match.group(1), match.group(2)}) : Optional.empty();
    }

    static Optional<Degrees> of(String x, String y, Datum datum) {
        return number(x).flatMap(lng -> number(y).map(lat -> datum.toWgs84(lng, lat)));
    }

    /** Whether the column holds the coordinates of a GeoJSON point, which need no looking at. */
    static boolean isGeometry(String column) {
        return column.startsWith("geometry.");
    }
}
