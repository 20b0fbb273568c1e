package io.cityops.tenant.organisation.grids.drawing;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Writes an area as the coordinates of a GeoJSON MultiPolygon, to the centimetre. */
public final class Coordinates {

    private Coordinates() {}

    public static String of(MultiPolygon area) {
        var text = new StringBuilder(area.getNumPoints() * 24).append('[');
        for (var part = 0; part < area.getNumGeometries(); part++) {
            polygon(separated(text, part), (Polygon) area.getGeometryN(part));
        }
        return text.append(']').toString();
    }

    private static void polygon(StringBuilder text, Polygon polygon) {
        text.append('[');
        ring(text, polygon.getExteriorRing());
        for (var ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
            ring(text.append(','), polygon.getInteriorRingN(ring));
        }
        text.append(']');
    }

    private static void ring(StringBuilder text, LineString ring) {
        text.append('[');
        for (var at = 0; at < ring.getNumPoints(); at++) {
            position(separated(text, at), ring.getCoordinateN(at));
        }
        text.append(']');
    }

    private static void position(StringBuilder text, Coordinate at) {
        text.append('[').append(number(at.x)).append(',').append(number(at.y)).append(']');
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.7f", degrees);
    }

    private static StringBuilder separated(StringBuilder text, int place) {
        return place == 0 ? text : text.append(',');
    }
}
