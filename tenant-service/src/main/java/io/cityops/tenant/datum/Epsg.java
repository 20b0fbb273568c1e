package io.cityops.tenant.datum;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.datum.Datum;
import org.locationtech.proj4j.units.Units;

/**
 * A reference system (坐标参照系) of EPSG's register, as proj4j has it. One that only names an ellipsoid, such as Xian 1980, lies
 * a hundred metres off in ways that nobody has published: it is none here. A shift by three parameters (Beijing 1954) is good to
 * some tens of metres.
 */
record Epsg(CoordinateReferenceSystem system) {

    /** Those that were asked for: reading one goes through the whole register. */
    private static final Map<Integer, Epsg> KNOWN = new ConcurrentHashMap<>();

    private static final CRSFactory REGISTER = new CRSFactory();
    private static final CoordinateReferenceSystem WGS84 = REGISTER.createFromName("EPSG:4326");
    private static final String GEOCENTRIC = "geocent";
    private static final Degrees NOWHERE = new Degrees(Double.NaN, Double.NaN);
    private static final double A_METRE = 1;
    private static final double METRES_OF_A_DEGREE = 111_000;

    /** The system of a code, where it is known, says where things are on the ground, and can be brought to WGS-84. */
    static Optional<Epsg> of(int code) {
        var known = Optional.ofNullable(KNOWN.get(code));
        return known.isPresent() ? known : read(code);
    }

    private static Optional<Epsg> read(int code) {
        try {
            var system = REGISTER.createFromName("EPSG:" + code);
            var isKnown = system.getDatum().getTransformType() != Datum.TYPE_UNKNOWN;
            if (!isKnown || system.getProjection().getName().equals(GEOCENTRIC)) {
                return Optional.empty();
            }
            return Optional.of(KNOWN.computeIfAbsent(code, sameCode -> new Epsg(system)));
        } catch (Proj4jException e) {
            return Optional.empty();
        }
    }

    boolean inMetres() {
        return !Units.DEGREES.equals(system.getProjection().getUnits());
    }

    /** The position in WGS-84; nowhere on earth, where the way back does not lead to where it began: there the system ends. */
    Degrees toWgs84(double x, double y) {
        try {
            var there = transformed(system, WGS84, new ProjCoordinate(x, y));
            var back = transformed(WGS84, system, there);
            var near = inMetres() ? A_METRE : A_METRE / METRES_OF_A_DEGREE;
            return Math.hypot(back.x - x, back.y - y) < near ? new Degrees(there.x, there.y) : NOWHERE;
        } catch (Proj4jException | IllegalStateException e) { // the second where a shift of datums ends
            return NOWHERE;
        }
    }

    private static ProjCoordinate transformed(
            CoordinateReferenceSystem from, CoordinateReferenceSystem to, ProjCoordinate place) {
        return new BasicCoordinateTransform(from, to).transform(place, new ProjCoordinate());
    }
}
