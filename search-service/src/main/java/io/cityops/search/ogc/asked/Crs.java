package io.cityops.search.ogc.asked;

import io.cityops.search.index.Area;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate reference system (坐标参考系) that features are given in and boxes are asked for in (OGC 18-058r1). The
 * first is the one that they are kept in. CGCS2000 (EPSG:4490) is taken for WGS 84: they differ by less than the features
 * are measured to.
 */
public enum Crs {
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "CRS84", Axes.LNG_LAT),
    WGS_84("http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326", Axes.LAT_LNG),
    CGCS2000("http://www.opengis.net/def/crs/EPSG/0/4490", "EPSG:4490", Axes.LAT_LNG),
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", "EPSG:3857", Axes.MERCATOR);

    /** Semi-major axis of WGS 84, in metres. */
    private static final double RADIUS = 6_378_137;
    /** Where the square of Web Mercator ends, in degrees. */
    private static final double FARTHEST = 85.051_128_779_806_6;

    private final String uri;
    private final String code;
    private final Axes axes;

    Crs(String uri, String code, Axes axes) {
        this.uri = uri;
        this.code = code;
        this.axes = axes;
    }

    public String uri() {
        return uri;
    }

    /** What asks for it, behind other parameters; nothing for the usual one. */
    public String query() {
        return this == CRS84 ? "" : "&crs=" + URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }

    /** How people call it. */
    public String code() {
        return code;
    }

    public static List<String> uris() {
        return Arrays.stream(values()).map(Crs::uri).toList();
    }

    /** The one that a request wants features in. */
    public static Crs of(HttpServletRequest request) {
        return of("crs", request.getParameter("crs"));
    }

    /** The one that the parameter names; CRS84 where there is no such parameter. */
    static Crs of(String parameter, @Nullable String written) {
        if (written == null) {
            return CRS84;
        }
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(written))
                .findFirst()
                .orElseThrow(() -> OgcProblem.parameter(
                        parameter,
                        parameter + " is one of "
                                + Arrays.stream(values()).map(Crs::uri).collect(Collectors.joining(", ")) + "."));
    }

    /** A place in this system, in the order of its axes. */
    public List<Double> coordinates(double lng, double lat) {
        return switch (axes) {
            case LNG_LAT -> List.of(lng, lat);
            case LAT_LNG -> List.of(lat, lng);
            case MERCATOR -> List.of(centimetres(RADIUS * Math.toRadians(lng)), centimetres(northing(lat)));
        };
    }

    /**
     * The box between two corners that are written in this system, as far as it lies in the world.
     *
     * @throws IllegalArgumentException when no part of it does
     */
    Area area(double first, double second, double otherFirst, double otherSecond) {
        return switch (axes) {
            case LNG_LAT -> within(first, second, otherFirst, otherSecond);
            case LAT_LNG -> within(second, first, otherSecond, otherFirst);
            case MERCATOR -> within(lng(first), lat(second), lng(otherFirst), lat(otherSecond));
        };
    }

    private static Area within(double west, double south, double east, double north) {
        if (west > 180 || east < -180 || south > 90 || north < -90) {
            throw new IllegalArgumentException("outside of the world");
        }
        return new Area(
                Math.clamp(west, -180, 180),
                Math.clamp(south, -90, 90),
                Math.clamp(east, -180, 180),
                Math.clamp(north, -90, 90));
    }

    private static double northing(double lat) {
        var within = Math.clamp(lat, -FARTHEST, FARTHEST);
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
    }

    private static double lng(double easting) {
        return degrees(easting / RADIUS);
    }

    private static double lat(double northing) {
        return degrees(2 * Math.atan(Math.exp(northing / RADIUS)) - Math.PI / 2);
    }

    /** To a tenth of a millimetre, so that the edge of the world lies within the world. */
    private static double degrees(double radians) {
        return Double.isFinite(radians) ? Math.round(Math.toDegrees(radians) * 1e9) / 1e9 : radians;
    }

    private static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    private enum Axes {
        LNG_LAT,
        LAT_LNG,
        MERCATOR
    }
}
