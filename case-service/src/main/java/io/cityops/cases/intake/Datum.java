package io.cityops.cases.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a pair of degrees is measured against. Everything is kept in CGCS2000, which is WGS-84 for our purposes. */
public enum Datum {
    WGS84,
    CGCS2000,
    GCJ02,
    BD09;

    private static final double A = 6_378_245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double BAIDU = Math.PI * 3000.0 / 180.0;

    public static Optional<Datum> of(String name) {
        return Arrays.stream(values())
                .filter(datum -> datum.name().equals(name))
                .findFirst();
    }

    /** The point as it is kept. */
    public Point toWgs84(Point point) {
        return switch (this) {
            case WGS84, CGCS2000 -> point;
            case GCJ02 -> fromGcj02(point);
            case BD09 -> fromGcj02(fromBd09(point));
        };
    }

    /** The shift has no inverse in closed form: the point is sought whose shifted image is the given one. */
    private static Point fromGcj02(Point shifted) {
        var guess = shifted;
        for (var i = 0; i < 6; i++) {
            var image = toGcj02(guess);
            guess = new Point(guess.lng() + shifted.lng() - image.lng(), guess.lat() + shifted.lat() - image.lat());
        }
        return guess;
    }

    private static Point toGcj02(Point point) {
        var x = point.lng() - 105.0;
        var y = point.lat() - 35.0;
        var radians = Math.toRadians(point.lat());
        var magic = 1 - EE * Math.sin(radians) * Math.sin(radians);
        var root = Math.sqrt(magic);
        var north = north(x, y) * 180.0 / (A * (1 - EE) / (magic * root) * Math.PI);
        var east = east(x, y) * 180.0 / (A / root * Math.cos(radians) * Math.PI);
        return new Point(point.lng() + east, point.lat() + north);
    }

    private static Point fromBd09(Point point) {
        var x = point.lng() - 0.0065;
        var y = point.lat() - 0.006;
        var z = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU);
        var theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU);
        return new Point(z * Math.cos(theta), z * Math.sin(theta));
    }

    private static double north(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20.0 * sine(6.0 * x) + 20.0 * sine(2.0 * x)) * 2.0 / 3.0
                + (20.0 * sine(y) + 40.0 * sine(y / 3.0)) * 2.0 / 3.0
                + (160.0 * sine(y / 12.0) + 320.0 * sine(y / 30.0)) * 2.0 / 3.0;
    }

    private static double east(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20.0 * sine(6.0 * x) + 20.0 * sine(2.0 * x)) * 2.0 / 3.0
                + (20.0 * sine(x) + 40.0 * sine(x / 3.0)) * 2.0 / 3.0
                + (150.0 * sine(x / 12.0) + 300.0 * sine(x / 30.0)) * 2.0 / 3.0;
    }

    private static double sine(double turns) {
        return Math.sin(turns * Math.PI);
    }

    /** A longitude and a latitude in degrees. */
    public record Point(double lng, double lat) {}
}
