package io.cityops.search.facilities;

import io.cityops.search.index.Area;

/** The cells that a map is divided into: squares of 64 pixels, larger when a request would make too many of them. */
final class Grid {

    static final int MOST = 2_000;
    static final int FARTHEST = 0;
    static final int CLOSEST = 24;
    private static final int CELLS_IN_A_TILE = 2;
    private static final double MERCATOR = 85.0511287798066;

    private Grid() {}

    static int precision(Area area, int zoom) {
        var precision = zoom + CELLS_IN_A_TILE;
        while (precision > 0 && cells(area, precision) > MOST) {
            precision--;
        }
        return precision;
    }

    private static double cells(Area area, int precision) {
        var side = Math.pow(2, precision);
        var columns = Math.ceil(area.width() / 360 * side) + 1;
        var rows = Math.ceil((row(area.south()) - row(area.north())) * side) + 1;
        return columns * rows;
    }

    /** How far down the square map a parallel lies, from 0 to 1. */
    private static double row(double latitude) {
        var bounded = Math.toRadians(Math.max(-MERCATOR, Math.min(MERCATOR, latitude)));
        return (1 - Math.log(Math.tan(bounded) + 1 / Math.cos(bounded)) / Math.PI) / 2;
    }
}
