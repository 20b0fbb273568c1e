package io.cityops.search.index;

/**
 * Names a point on the ground as exactly as the index keeps it, which is to a centimetre, so that what stands at one
 * point can be told from what stands near it, also from coordinates that the index gave.
 */
public final class PointKey {

    private static final double STEPS = 1L << 32;
    private static final double LNG_STEP = 360 / STEPS;
    private static final double LAT_STEP = 180 / STEPS;

    private PointKey() {}

    public static String of(double lng, double lat) {
        return step(lng, LNG_STEP) + "," + step(lat, LAT_STEP);
    }

    private static int step(double degrees, double size) {
        return (int) Math.min(Integer.MAX_VALUE, Math.floor(degrees / size));
    }
}
