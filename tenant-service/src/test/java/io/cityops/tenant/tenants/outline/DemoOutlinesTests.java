package io.cityops.tenant.tenants.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoOutlinesTests {

    private static final Path FILES = Path.of("src/main/resources/demo/outlines");

    @ParameterizedTest
    @MethodSource("files")
    void sayWhoMadeThem(Path file) throws IOException {
        assertThat(read(file).attribution()).contains("echarts").contains("演示");
    }

    @ParameterizedTest
    @MethodSource("files")
    void leaveNoGapBetweenNeighbours(Path file) throws IOException {
        var edges = outerEdges(read(file));
        while (!edges.isEmpty()) {
            assertThat(twiceTheAreaOf(loop(edges)))
                    .as("a gap runs the other way round than a coast")
                    .isNegative();
        }
    }

    /** The nation's boundary is drawn by its surveying authority or not at all. */
    @Test
    void drawNoNation() {
        assertThat(FILES.resolve("china.geojson")).doesNotExist();
    }

    static Stream<Path> files() throws IOException {
        return Files.list(FILES).filter(file -> file.toString().endsWith(".geojson"));
    }

    private static Outline read(Path file) throws IOException {
        return Outline.read(Files.readAllBytes(file));
    }

    /** What is walked in one direction only: borders of neighbours are walked in both. */
    private static Map<List<Double>, List<Double>> outerEdges(Outline outline) {
        var edges = new HashMap<List<List<Double>>, Boolean>();
        for (var ring : outline.areas().stream()
                .flatMap(area -> area.polygons().stream())
                .flatMap(List::stream)
                .toList()) {
            for (int i = 1; i < ring.size(); i++) {
                var from = List.of(ring.get(i - 1)[0], ring.get(i - 1)[1]);
                var to = List.of(ring.get(i)[0], ring.get(i)[1]);
                if (edges.remove(List.of(to, from)) == null) {
                    edges.put(List.of(from, to), true);
                }
            }
        }
        var next = new HashMap<List<Double>, List<Double>>();
        edges.keySet().forEach(edge -> next.put(edge.getFirst(), edge.getLast()));
        return next;
    }

    private static List<List<Double>> loop(Map<List<Double>, List<Double>> edges) {
        var start = edges.keySet().iterator().next();
        return Stream.iterate(edges.remove(start), at -> at != null, edges::remove)
                .toList();
    }

    private static double twiceTheAreaOf(List<List<Double>> loop) {
        double sum = 0;
        for (int i = 0; i < loop.size(); i++) {
            var a = loop.get(i);
            var b = loop.get((i + 1) % loop.size());
            sum += (a.getFirst() - loop.getFirst().getFirst()) * b.getLast()
                    - (b.getFirst() - loop.getFirst().getFirst()) * a.getLast();
        }
        return sum;
    }
}
