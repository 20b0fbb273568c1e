package io.cityops.tenant.datum;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * The offsets that maps published in China carry: GCJ-02 (国测局坐标) shifts WGS-84 by a few hundred metres, BD-09 (百度坐标)
 * shifts GCJ-02 once more. Outside the box around China nothing is shifted. The way back is found by iteration.
 */
final class ChineseOffset {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final double BD09_TURN = PI * 3000.0 / 180.0;

    private ChineseOffset() {}

    static Degrees gcj02OfWgs84(double lng, double lat) {
        if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new Degrees(lng, lat);
        }
        double magic = 1 - ECCENTRICITY * sin(toRadians(lat)) * sin(toRadians(lat));
        double north = shiftNorth(lng - 105, lat - 35) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * sqrt(magic)) * PI);
        double east = shiftEast(lng - 105, lat - 35) * 180 / (AXIS / sqrt(magic) * cos(toRadians(lat)) * PI);
        return new Degrees(lng + east, lat + north);
    }

    static Degrees wgs84OfGcj02(double lng, double lat) {
        double x = lng;
        double y = lat;
        for (int round = 0; round < 10; round++) {
            var there = gcj02OfWgs84(x, y);
            double dx = lng - there.lng();
            double dy = lat - there.lat();
            x += dx;
            y += dy;
            if (abs(dx) < 1e-10 && abs(dy) < 1e-10) {
                break;
            }
        }
        return new Degrees(x, y);
    }

    static Degrees gcj02OfBd09(double lng, double lat) {
        double x = lng - 0.0065;
        double y = lat - 0.006;
        double far = sqrt(x * x + y * y) - 0.000_02 * sin(y * BD09_TURN);
        double angle = atan2(y, x) - 0.000_003 * cos(x * BD09_TURN);
        return new Degrees(far * cos(angle), far * sin(angle));
    }

    private static double shiftNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + waves(x)
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double shiftEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + waves(x)
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }

    private static double waves(double x) {
        return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
    }
}
