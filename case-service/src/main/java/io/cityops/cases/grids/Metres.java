package io.cityops.cases.grids;

import static java.lang.Math.cos;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Distances from a place, in metres. About it the earth is a plane on which a degree is as long as it is on the WGS-84
 * ellipsoid at that latitude; over a kilometre that is good to a metre.
 */
final class Metres {

    private final double lng;
    private final double lat;
    private final double east;
    private final double north;

    Metres(double lng, double lat) {
        this.lng = lng;
        this.lat = lat;
        double phi = Math.toRadians(lat);
        this.north = 111_132.954 - 559.822 * cos(2 * phi) + 1.175 * cos(4 * phi);
        this.east = 111_412.84 * cos(phi) - 93.5 * cos(3 * phi) + 0.118 * cos(5 * phi);
    }

    /** The box about the place that reaches so far on every side. */
    Envelope within(double metres) {
        return new Envelope(
                lng - metres / Math.max(east, 1),
                lng + metres / Math.max(east, 1),
                lat - metres / north,
                lat + metres / north);
    }

    /** How far away the nearest border of an area is, whether the place lies in it or not. */
    double toBorder(Geometry area) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int part = 0; part < area.getNumGeometries(); part++) {
            var polygon = (Polygon) area.getGeometryN(part);
            nearest = Math.min(nearest, toLine(polygon.getExteriorRing()));
            for (int ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
                nearest = Math.min(nearest, toLine(polygon.getInteriorRingN(ring)));
            }
        }
        return Math.sqrt(nearest);
    }

    /** Squared, for comparing. */
    private double toLine(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        double nearest = Double.POSITIVE_INFINITY;
        double x = (points.getX(0) - lng) * east;
        double y = (points.getY(0) - lat) * north;
        for (int at = 1; at < points.size(); at++) {
            double nextX = (points.getX(at) - lng) * east;
            double nextY = (points.getY(at) - lat) * north;
            nearest = Math.min(nearest, toSegment(x, y, nextX - x, nextY - y));
            x = nextX;
            y = nextY;
        }
        return nearest;
    }

    /** From the origin to the segment that begins at a point and goes on by so much. */
    private static double toSegment(double x, double y, double dx, double dy) {
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / length, 0, 1);
        double nearX = x + along * dx;
        double nearY = y + along * dy;
        return nearX * nearX + nearY * nearY;
    }
}
