package io.cityops.tenant.datum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The datum (坐标系) in which somebody gives a position: one of those that maps of China are in, or any reference system of
 * EPSG whose way to WGS-84 is published. Everything is kept in WGS-84, which CGCS2000 equals here.
 */
public final class Datum {

    public static final Datum WGS84 = new Datum("WGS84", null);
    public static final Datum CGCS2000 = new Datum("CGCS2000", null);
    public static final Datum GCJ02 = new Datum("GCJ02", null);
    public static final Datum BD09 = new Datum("BD09", null);
    /** Taiwan's grid: metres east and north, zone of the meridian 121° east. */
    public static final Datum TWD97 = new Datum("TWD97", Epsg.of(3826).orElseThrow());

    /** What {@link #of} takes, for the one who got it wrong. */
    public static final String ALLOWED =
            "WGS84, CGCS2000, GCJ02, BD09, TWD97, or EPSG: with the code of a system in degrees or"
                    + " metres whose way to WGS 84 is published, such as EPSG:4547";

    private static final String EPSG = "EPSG:";
    private static final Map<String, Datum> NAMED =
            Map.of("WGS84", WGS84, "CGCS2000", CGCS2000, "GCJ02", GCJ02, "BD09", BD09, "TWD97", TWD97);

    private final String name;
    private final @Nullable Epsg epsg;

    private Datum(String name, @Nullable Epsg epsg) {
        this.name = name;
        this.epsg = epsg;
    }

    /** The datum of that name, or nothing. */
    public static Optional<Datum> of(String name) {
        var said = name.strip().toUpperCase(Locale.ROOT);
        if (!said.startsWith(EPSG)) {
            return Optional.ofNullable(NAMED.get(said));
        }
        var code = said.substring(EPSG.length());
        return code.matches("\\d{4,6}")
                ? Epsg.of(Integer.parseInt(code)).map(system -> new Datum(EPSG + Integer.parseInt(code), system))
                : Optional.empty();
    }

    /** One whose name was kept. */
    @JsonCreator
    static Datum kept(String name) {
        return of(name).orElseThrow(() -> new IllegalArgumentException("“" + name + "” is no datum"));
    }

    @JsonValue
    public String name() {
        return name;
    }

    /** Whether positions are metres of a grid and not degrees. */
    public boolean inMetres() {
        return epsg != null && epsg.inMetres();
    }

    /** The position in WGS-84; one that the system does not reach is nowhere on earth. */
    public Degrees toWgs84(double x, double y) {
        if (epsg != null) {
            return epsg.toWgs84(x, y);
        }
        if (this == GCJ02) {
            return ChineseOffset.wgs84OfGcj02(x, y);
        }
        if (this == BD09) {
            var gcj02 = ChineseOffset.gcj02OfBd09(x, y);
            return ChineseOffset.wgs84OfGcj02(gcj02.lng(), gcj02.lat());
        }
        return new Degrees(x, y);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Datum datum && name.equals(datum.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
