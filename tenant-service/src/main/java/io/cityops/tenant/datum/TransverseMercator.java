package io.cityops.tenant.datum;

import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.cosh;
import static java.lang.Math.log;
import static java.lang.Math.sin;
import static java.lang.Math.sinh;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;
import static java.lang.Math.toDegrees;

/**
 * A transverse Mercator grid on the ellipsoid GRS 80, read back to degrees by Krüger's series; exact to millimetres
 * within some degrees of the meridian.
 */
record TransverseMercator(double meridian, double scale, double falseEasting) {

    static final TransverseMercator TWD97 = new TransverseMercator(121, 0.9999, 250_000);

    private static final double FLATTENING = 1 / 298.257_222_101;
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double RADIUS = 6_378_137.0 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double[] BETA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96, N * N / 48 + N * N * N / 15, 17 * N * N * N / 480
    };

    Degrees degrees(double easting, double northing) {
        double xi = northing / (scale * RADIUS);
        double eta = (easting - falseEasting) / (scale * RADIUS);
        double x = xi;
        double y = eta;
        for (int j = 1; j <= BETA.length; j++) {
            x -= BETA[j - 1] * sin(2 * j * xi) * cosh(2 * j * eta);
            y -= BETA[j - 1] * cos(2 * j * xi) * sinh(2 * j * eta);
        }
        double lng = meridian + toDegrees(Math.atan2(sinh(y), cos(x)));
        return new Degrees(lng, toDegrees(geodetic(sin(x) / sqrt(sinh(y) * sinh(y) + cos(x) * cos(x)))));
    }

    /** The latitude whose conformal latitude has this tangent. */
    private static double geodetic(double conformalTangent) {
        double e = sqrt(FLATTENING * (2 - FLATTENING));
        double latitude = atan(conformalTangent);
        for (int round = 0; round < 8; round++) {
            double s = sin(latitude);
            double wave = sinh(e * log((1 + e * s) / (1 - e * s)) / 2);
            double t = tan(latitude);
            double conformal = t * sqrt(1 + wave * wave) - wave * sqrt(1 + t * t);
            double slope = (1 - e * e) * sqrt(1 + conformal * conformal) / ((1 - e * e * s * s) * sqrt(1 + t * t));
            latitude = atan(t + (conformalTangent - conformal) / slope);
        }
        return latitude;
    }
}
