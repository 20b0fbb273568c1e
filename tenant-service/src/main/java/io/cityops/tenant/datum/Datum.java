package io.cityops.tenant.datum;

import java.util.Arrays;
import java.util.Optional;

/** The datum (坐标系) in which somebody gives a position. Everything is kept in WGS-84, which CGCS2000 equals here. */
public enum Datum {
    WGS84,
    CGCS2000,
    GCJ02,
    BD09,
    /** Taiwan's grid: metres east and north, zone of the meridian 121° east. */
    TWD97;

    /** The datum of that name, or nothing. */
    public static Optional<Datum> of(String name) {
        return Arrays.stream(values())
                .filter(datum -> datum.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Whether positions are metres of a grid and not degrees. */
    public boolean inMetres() {
        return this == TWD97;
    }

    /** The position in WGS-84. */
    public Degrees toWgs84(double x, double y) {
        return switch (this) {
            case WGS84, CGCS2000 -> new Degrees(x, y);
            case GCJ02 -> ChineseOffset.wgs84OfGcj02(x, y);
            case BD09 -> {
                var gcj02 = ChineseOffset.gcj02OfBd09(x, y);
                yield ChineseOffset.wgs84OfGcj02(gcj02.lng(), gcj02.lat());
            }
            case TWD97 -> TransverseMercator.TWD97.degrees(x, y);
        };
    }
}
