package io.cityops.cases.grids;

import io.cityops.cases.grids.GridIndex.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Measures how long a place takes to be found among ten thousand grids of about thirty corners that meet at their
 * borders, with and without a look at what is near. Not a test: it prints, and nothing depends on what.
 */
final class GridLookupFigure {

    private static final int SIDE = 100;
    private static final double STEP = 0.001;
    private static final int CORNERS = 8;
    private static final int LOOKUPS = 200_000;

    private GridLookupFigure() {}

    public static void main(String[] arguments) {
        var started = System.nanoTime();
        var index = new GridIndex(grids());
        System.out.printf(
                Locale.ROOT,
                "grid-lookup: %d grids, %d positions, built in %d ms%n",
                index.size(),
                index.positions(),
                (System.nanoTime() - started) / 1_000_000);
        for (var metres : new double[] {0, 20}) {
            for (var round = 0; round < 5; round++) {
                measure(index, metres);
            }
        }
    }

    private static void measure(GridIndex index, double metres) {
        var random = new SplittableRandom(7);
        var nanos = new long[LOOKUPS];
        var found = 0L;
        for (var at = 0; at < LOOKUPS; at++) {
            var lng = 109 + random.nextDouble() * SIDE * STEP;
            var lat = 24 + random.nextDouble() * SIDE * STEP;
            var before = System.nanoTime();
            var where = index.locate(lng, lat, metres);
            nanos[at] = System.nanoTime() - before;
            found += where.in().size();
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "  near %2.0f m: mean %.2f µs, median %.2f µs, p99 %.2f µs (%d found)%n",
                metres,
                Arrays.stream(nanos).average().orElse(0) / 1000,
                nanos[LOOKUPS / 2] / 1000.0,
                nanos[LOOKUPS * 99 / 100] / 1000.0,
                found);
    }

    /** Squares whose sides are bent, each side the same for both grids that share it. */
    private static List<Area> grids() {
        var areas = new ArrayList<Area>();
        for (var x = 0; x < SIDE; x++) {
            for (var y = 0; y < SIDE; y++) {
                var ring = new ArrayList<Coordinate>();
                side(ring, x, y, 1, 0);
                side(ring, x + 1, y, 0, 1);
                side(ring, x + 1, y + 1, -1, 0);
                side(ring, x, y + 1, 0, -1);
                ring.add(ring.getFirst().copy());
                var polygon = GridIndex.GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
                var code = String.format(Locale.ROOT, "450202%09d", x * SIDE + y);
                areas.add(new Area(
                        new Grid(code, code, null), GridIndex.GEOMETRY.createMultiPolygon(new Polygon[] {polygon})));
            }
        }
        return areas;
    }

    private static void side(List<Coordinate> ring, int x, int y, int dx, int dy) {
        for (var step = 0; step < CORNERS; step++) {
            var along = (double) step / CORNERS;
            var px = x + dx * along;
            var py = y + dy * along;
            var bent = 0.1 * Math.sin(Math.PI * 4 * (dx == 0 ? py : px));
            ring.add(new Coordinate(109 + (px + (dx == 0 ? bent : 0)) * STEP, 24 + (py + (dx == 0 ? 0 : bent)) * STEP));
        }
    }
}
