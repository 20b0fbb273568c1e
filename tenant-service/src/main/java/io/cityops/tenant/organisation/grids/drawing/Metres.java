package io.cityops.tenant.organisation.grids.drawing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane about the middle of a city on which a unit is a metre: good to a few in a thousand within a hundred kilometres,
 * which is all that areas in a report need.
 */
record Metres(double lng, double lat) {

    private static final double NORTH = 110_900;
    private static final double EAST = 111_320;

    static Metres about(Envelope extent) {
        var middle = extent.centre();
        return new Metres(middle.x, middle.y);
    }

    Geometry of(Geometry degrees) {
        var copy = degrees.copy();
        CoordinateFilter flatten = point -> {
            point.x = (point.x - lng) * EAST * Math.cos(Math.toRadians(lat));
            point.y = (point.y - lat) * NORTH;
        };
        copy.apply(flatten);
        copy.geometryChanged();
        return copy;
    }

    Coordinate back(Coordinate plane) {
        return new Coordinate(
                Math.round((lng + plane.x / (EAST * Math.cos(Math.toRadians(lat)))) * 1e6) / 1e6,
                Math.round((lat + plane.y / NORTH) * 1e6) / 1e6);
    }
}
