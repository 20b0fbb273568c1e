package io.cityops.search.index;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Names a point on the ground, so that what stands at one point can be told from what stands near it. */
public final class PointKey {

    /** Six decimals are a tenth of a metre. */
    private static final int DECIMALS = 6;

    private PointKey() {}

    public static String of(double lng, double lat) {
        return rounded(lng) + "," + rounded(lat);
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
