package io.cityops.search.index;

/**
 * Names a point on the ground as exactly as the index keeps it, which is to a centimetre, so that what stands at one
 * point can be told from what stands near it, also from coordinates that the index gave.
 */
public final class PointKey {

    private static final double STEPS = 1L << 32;
    static final double LNG_STEP = 360 / STEPS;
    static final double LAT_STEP = 180 / STEPS;

    private PointKey() {}

    public static String of(double lng, double lat) {
        return step(lng, LNG_STEP) + "," + step(lat, LAT_STEP);
    }

    /** Just under the step by which the index keeps such a point: a box that begins there holds the whole step. */
    static double under(double degrees, double size) {
        return (Math.floor(degrees / size) - 0.5) * size;
    }

    private static int step(double degrees, double size) {
        return (int) Math.min(Integer.MAX_VALUE, Math.floor(degrees / size));
    }
}
