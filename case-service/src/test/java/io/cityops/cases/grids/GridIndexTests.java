package io.cityops.cases.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityops.cases.grids.GridIndex.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The index against what counting crossings by hand says, and borders against the length of a degree. */
class GridIndexTests {

    private static final double LNG = 109.4;
    private static final double LAT = 24.3;

    @Property(tries = 40, seed = "20261122")
    void saysWhatLookingAtEveryGridSays(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var areas = new ArrayList<Area>();
        for (var at = 0; at < 40; at++) {
            areas.add(area("g" + at, star(random)));
        }
        var index = new GridIndex(areas);
        for (var at = 0; at < 10; at++) {
            double lng = LNG + random.nextDouble() * 0.05;
            double lat = LAT + random.nextDouble() * 0.05;
            var expected = areas.stream()
                    .filter(area -> encloses(area.shape(), lng, lat))
                    .map(area -> area.grid().code())
                    .toList();
            assertThat(index.locate(lng, lat, 0).in())
                    .extracting(Grid::code)
                    .containsExactlyInAnyOrderElementsOf(expected);
            nearIsWhatIsNear(index.locate(lng, lat, 120), areas, lng, lat);
        }
    }

    /** Grids whose border is hardly nearer or farther than asked for may be told or not. */
    private static void nearIsWhatIsNear(Whereabouts found, List<Area> areas, double lng, double lat) {
        var told = found.near().stream().map(near -> near.grid().code()).toList();
        for (var area : areas) {
            double away = walked(area.shape(), lng, lat);
            if (!encloses(area.shape(), lng, lat) && Math.abs(away - 120) > 3) {
                assertThat(told.contains(area.grid().code())).isEqualTo(away < 120);
            }
        }
        assertThat(found.near()).extracting(Whereabouts.Near::metres).isSorted();
    }

    @Test
    void measuresBordersInMetresWhereverOnEarth() {
        for (var lat : new double[] {0, 24.3, 43.9, 60}) {
            var index =
                    new GridIndex(List.of(area("A", square(LNG, lat, 0.01)), area("B", square(LNG + 0.01, lat, 0.01))));
            double degree = Math.toRadians(1) * 6_378_137 * Math.cos(Math.toRadians(lat));
            var near = index.locate(LNG + 0.0099, lat + 0.005, 20).near();
            assertThat(near).as("%s", lat).hasSize(degree * 0.0001 <= 20 ? 1 : 0);
            if (!near.isEmpty()) {
                assertThat(near.getFirst().metres()).isCloseTo(degree * 0.0001, within(degree * 0.0001 * 0.004));
            }
        }
    }

    @Test
    void asksOnlyWhereAnotherGridIsNear() {
        var index = new GridIndex(List.of(area("A", square(LNG, LAT, 0.01)), area("B", square(LNG + 0.01, LAT, 0.01))));

        assertThat(index.locate(LNG + 0.005, LAT + 0.005, 20).doubtful()).isFalse();
        assertThat(index.locate(LNG + 0.0001, LAT + 0.005, 20).doubtful())
                .as("the edge of the city")
                .isFalse();
        assertThat(index.locate(LNG + 0.0099, LAT + 0.005, 20).doubtful()).isTrue();
        assertThat(index.locate(LNG - 0.0001, LAT + 0.005, 20).grid()).isEmpty();
        assertThat(index.locate(LNG - 0.0001, LAT + 0.005, 20).doubtful()).isTrue();
        assertThat(index.locate(LNG - 1, LAT, 20)).isEqualTo(Whereabouts.NOWHERE);
    }

    @Test
    void countsAPlaceOnABorderForBothAndTheSmallestFirst() {
        var index = new GridIndex(List.of(area("A", square(LNG, LAT, 0.02)), area("B", square(LNG, LAT, 0.01))));

        assertThat(index.locate(LNG + 0.005, LAT + 0.005, 0).in())
                .extracting(Grid::code)
                .containsExactly("B", "A");
        assertThat(index.locate(LNG + 0.01, LAT + 0.005, 0).in()).hasSize(2);
    }

    private static Area area(String code, Coordinate[] ring) {
        var polygon = GridIndex.GEOMETRY.createPolygon(ring);
        return new Area(new Grid(code, code, null), GridIndex.GEOMETRY.createMultiPolygon(new Polygon[] {polygon}));
    }

    private static Coordinate[] square(double lng, double lat, double side) {
        return new Coordinate[] {
            new Coordinate(lng, lat),
            new Coordinate(lng + side, lat),
            new Coordinate(lng + side, lat + side),
            new Coordinate(lng, lat + side),
            new Coordinate(lng, lat)
        };
    }

    private static Coordinate[] star(SplittableRandom random) {
        double x = LNG + random.nextDouble() * 0.05;
        double y = LAT + random.nextDouble() * 0.05;
        int corners = 3 + random.nextInt(12);
        var ring = new Coordinate[corners + 1];
        for (var at = 0; at < corners; at++) {
            double far = 0.001 + random.nextDouble() * 0.01;
            double angle = 2 * Math.PI * at / corners;
            ring[at] = new Coordinate(x + far * Math.cos(angle), y + far * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return ring;
    }

    /** By counting how often a ray to the east crosses the border. */
    private static boolean encloses(MultiPolygon shape, double lng, double lat) {
        var ring = shape.getCoordinates();
        var inside = false;
        for (var at = 1; at < ring.length; at++) {
            var a = ring[at - 1];
            var b = ring[at];
            if ((a.y > lat) != (b.y > lat) && lng < (b.x - a.x) * (lat - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** By walking along the border in steps, on a round earth. */
    private static double walked(MultiPolygon shape, double lng, double lat) {
        var ring = shape.getCoordinates();
        double nearest = Double.POSITIVE_INFINITY;
        for (var at = 1; at < ring.length; at++) {
            for (var step = 0; step <= 100; step++) {
                double x = ring[at - 1].x + (ring[at].x - ring[at - 1].x) * step / 100;
                double y = ring[at - 1].y + (ring[at].y - ring[at - 1].y) * step / 100;
                nearest = Math.min(nearest, haversine(lng, lat, x, y));
            }
        }
        return nearest;
    }

    private static double haversine(double lng, double lat, double x, double y) {
        double north = Math.sin(Math.toRadians(y - lat) / 2);
        double east = Math.sin(Math.toRadians(x - lng) / 2);
        double chord = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(y)) * east * east;
        return 2 * 6_371_000 * Math.asin(Math.sqrt(chord));
    }
}
