package io.cityops.cases.grids;

import io.cityops.cases.grids.GridIndex.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Looks places up among the ten thousand grids of a city, with and without those that are near, and tells how long that
 * takes. Not a test: {@code ./cityops bench grid-lookup} runs it from this source on the jar of the running service,
 * which is why it uses only what is public.
 */
final class GridLookups {

    private static final int SIDE = 100;
    private static final double WEST = 109;
    private static final double SOUTH = 24;
    private static final double STEP = 0.001; // a hectare each (万米单元网格)
    private static final int LOOKUPS = 200_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final SplittableRandom random = new SplittableRandom(7);
    private final Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];

    /** A crooked lattice. */
    private GridLookups() {
        for (var x = 0; x <= SIDE; x++) {
            for (var y = 0; y <= SIDE; y++) {
                corners[x][y] = at(x + about(0.25), y + about(0.25));
            }
        }
    }

    public static void main(String[] arguments) {
        var lookups = new GridLookups();
        var index = new GridIndex(lookups.grids());
        for (var metres : new double[] {0, 20}) {
            for (var round = -WARM_UPS; round < ROUNDS; round++) {
                var nanos = lookups.round(index, metres);
                if (round >= 0) {
                    tell(metres, nanos);
                }
            }
        }
    }

    private static void tell(double metres, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "Lookups: near %.0f m, median %.2f us, p99 %.2f us%n",
                metres,
                nanos[LOOKUPS / 2] / 1000.0,
                nanos[LOOKUPS * 99 / 100] / 1000.0);
    }

    private long[] round(GridIndex index, double metres) {
        var nanos = new long[LOOKUPS];
        for (var at = 0; at < LOOKUPS; at++) {
            var place = place(at);
            var before = System.nanoTime();
            var where = index.locate(place.x, place.y, metres);
            nanos[at] = System.nanoTime() - before;
            if (where.in().isEmpty() != outside(at)) {
                throw new IllegalStateException(place + " lies in " + where.in());
            }
        }
        return nanos;
    }

    /** One of ten outside the city, one within some ten metres of where four grids meet, the others anywhere in it. */
    private Coordinate place(int at) {
        if (outside(at)) {
            return at(-1 - SIDE * random.nextDouble(), SIDE * random.nextDouble());
        }
        if (at % 10 == 1) {
            var corner = corners[random.nextInt(1, SIDE)][random.nextInt(1, SIDE)];
            return new Coordinate(corner.x + about(0.1) * STEP, corner.y + about(0.1) * STEP);
        }
        return at(random.nextDouble(1, SIDE - 1), random.nextDouble(1, SIDE - 1));
    }

    private static boolean outside(int at) {
        return at % 10 == 0;
    }

    /** The fields of the lattice, whose sides are crooked too, each the same for both grids that share it. */
    private List<Area> grids() {
        var eastward = sides(1, 0);
        var northward = sides(0, 1);
        var areas = new ArrayList<Area>();
        for (var x = 0; x < SIDE; x++) {
            for (var y = 0; y < SIDE; y++) {
                var ring = new CoordinateList();
                ring.addAll(eastward.get(x).get(y), false);
                ring.addAll(northward.get(x + 1).get(y), false);
                ring.addAll(eastward.get(x).get(y + 1).reversed(), false);
                ring.addAll(northward.get(x).get(y).reversed(), false);
                areas.add(area(x * SIDE + y, ring));
            }
        }
        return areas;
    }

    private static Area area(int number, CoordinateList ring) {
        var shape = GEOMETRY.createMultiPolygon(new Polygon[] {GEOMETRY.createPolygon(ring.toCoordinateArray())});
        if (!shape.isValid()) {
            throw new IllegalStateException("no city would be allowed " + shape);
        }
        var code = String.format(Locale.ROOT, "450202%09d", number);
        return new Area(new Grid(code, code, null), shape);
    }

    private List<List<List<Coordinate>>> sides(int dx, int dy) {
        var sides = new ArrayList<List<List<Coordinate>>>();
        for (var x = 0; x <= SIDE - dx; x++) {
            var column = new ArrayList<List<Coordinate>>();
            for (var y = 0; y <= SIDE - dy; y++) {
                column.add(side(corners[x][y], corners[x + dx][y + dy]));
            }
            sides.add(column);
        }
        return sides;
    }

    /** From a corner to the next in five to eleven steps that stray a little to either hand. */
    private List<Coordinate> side(Coordinate from, Coordinate to) {
        var steps = random.nextInt(5, 12);
        var side = new ArrayList<Coordinate>();
        side.add(from);
        for (var step = 1; step < steps; step++) {
            var along = (double) step / steps;
            var aside = about(0.06) * Math.sin(Math.PI * along);
            var dx = to.x - from.x;
            var dy = to.y - from.y;
            side.add(new Coordinate(from.x + dx * along - dy * aside, from.y + dy * along + dx * aside));
        }
        side.add(to);
        return side;
    }

    private double about(double most) {
        return random.nextDouble(-most, most);
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(WEST + x * STEP, SOUTH + y * STEP);
    }
}
