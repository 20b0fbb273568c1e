package io.cityops.tenant.organisation.grids.drawing;

import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.feature;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.file;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.ring;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.square;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of grids is told to have before anything of it is taken. */
class GridSurveyTests {

    private static final Territory.Area LIUZHOU = new Territory.Area(new Bounds(108.5, 23.8, 110.3, 26.1), 0.05);

    @Test
    void findsNothingInGridsThatMeetAtTheirEdges() {
        var found = of(square("450202001001001", 0, 0, 1), square("450202001001002", 1, 0, 1));

        assertThat(found.counts()).isEmpty();
        assertThat(found.refused()).isFalse();
    }

    @Test
    void tellsGroundThatTwoClaimWithItsSizeAndPlace() {
        var found = of(square("A", 0, 0, 1), square("B", 0.5, 0, 1));

        assertThat(found.counts()).containsOnlyKeys("overlap");
        var overlap = found.told().getFirst();
        assertThat(overlap.grids()).containsExactly("A", "B");
        assertThat((double) overlap.squareMetres()).isCloseTo(50.73 * 110.9, within(20.0));
        assertThat(overlap.at().getFirst()).isBetween(109.4005, 109.4010);
        assertThat(found.refused()).as("it may be meant").isFalse();
    }

    @Test
    void leavesOutWhatComesFromDrawingByHand() {
        assertThat(of(square("A", 0, 0, 1), square("B", 0.997, 0, 1)).counts()).isEmpty();
    }

    @Test
    void tellsGroundThatIsNobodys() {
        var found = of(
                feature("{\"code\":\"A\",\"name\":\"甲\"}", ring(0, 0, 3) + "," + ring(1, 1, 1)), square("B", 3, 0, 3));

        assertThat(found.counts()).containsOnlyKeys("gap", "hole");
        assertThat(of(
                                feature("{\"code\":\"A\",\"name\":\"甲\"}", ring(0, 0, 3) + "," + ring(1, 1, 1)),
                                square("B", 1, 1, 1))
                        .counts())
                .as("an enclave is somebody's")
                .containsOnlyKeys("hole");
    }

    @Test
    void refusesARingThatCrossesItselfAndSaysWhere() {
        var found = of(feature("{\"code\":\"A\",\"name\":\"甲\"}", ring(0, 0, 1, 1, 1, 0, 0, 1, 0, 0)));

        assertThat(found.counts()).containsOnlyKeys("crosses_itself");
        assertThat(found.told().getFirst().at()).containsExactly(109.4005, 24.3005);
        assertThat(found.refused()).isTrue();
    }

    @Test
    void refusesCodesThatAreNoneOrComeTwiceAndUnitsThatAreNotThere() {
        var found = of(
                square("A", 0, 0, 1),
                square("A", 2, 0, 1),
                square("", 4, 0, 1),
                feature("{\"code\":\"B\",\"name\":\"乙\",\"unit\":\"nowhere\",\"households\":\"many\"}", ring(6, 0, 1)),
                feature("{\"code\":\"C\",\"unit\":\"st-1\",\"households\":500}", ring(8, 0, 1)));

        assertThat(found.counts())
                .containsOnlyKeys("code_twice", "code_bad", "unit_unknown", "households_bad", "nameless");
    }

    @Test
    void tellsWhatLiesOutsideTheCity() {
        assertThat(of(square("A", 2_000, 0, 1)).counts()).containsOnlyKeys("outside");
    }

    @Test
    void bringsWhatIsDrawnOnAShiftedMapToItsPlace() {
        var drawn = GridFile.read(file(square("A", 0, 0, 1)), Datum.GCJ02).getFirst();

        var corner = Objects.requireNonNull(drawn.shape()).getCoordinate();
        assertThat(GridDrawings.LNG - corner.x).isBetween(0.003, 0.006);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{}",
                "[1,2]",
                "{\"features\":{}}",
                "{\"features\":[]}",
                "{\"features\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}"
            })
    void refusesWhatIsNoFileOfGrids(String text) {
        assertThatExceptionOfType(BadGridFile.class).isThrownBy(() -> GridFile.read(text.getBytes(UTF_8), Datum.WGS84));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[109.4,24.3]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",2],[3,4],[5,6],[\"a\",2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[181,2],[3,4],[5,6],[181,2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e400,2],[3,4],[5,6],[1e400,2]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[1,2]]}"
            })
    void tellsWhatIsNoArea(String geometry) {
        var found = of(
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"A\",\"name\":\"甲\"},\"geometry\":" + geometry + "}");

        assertThat(found.counts()).containsOnlyKeys("shape_bad");
        assertThat(found.refused()).isTrue();
    }

    @Test
    void refusesMorePositionsThanAreLookedAt() {
        var points = new double[2 * 500_002];
        for (var at = 0; at < points.length; at += 2) {
            points[at] = Math.cos(at);
            points[at + 1] = Math.sin(at);
        }
        points[points.length - 2] = points[0];
        points[points.length - 1] = points[1];
        assertThatExceptionOfType(BadGridFile.class)
                .isThrownBy(() -> GridFile.read(file(feature("{}", ring(points))), Datum.WGS84))
                .withMessageContaining("500000");
    }

    @Test
    void refusesMorePartsOfJsonThanAreLookedAt() {
        var text = "{\"features\":[" + "[],".repeat(2_000_001) + "[]]}";
        assertThatExceptionOfType(BadGridFile.class)
                .isThrownBy(() -> GridFile.read(text.getBytes(UTF_8), Datum.WGS84))
                .withMessageContaining("4000000");
    }

    @Test
    void refusesMoreBytesThanAreLookedAt() {
        var bytes = new byte[GridFile.MAX_BYTES + 1];
        assertThatExceptionOfType(BadGridFile.class)
                .isThrownBy(() -> GridFile.read(bytes, Datum.WGS84))
                .withMessageContaining("20 MB");
    }

    @Test
    void stopsWhereEveryGridLiesOverEveryOther() {
        assertThat(of(pile(60)).counts()).containsEntry("overlap", 60 * 59 / 2);
        assertThatExceptionOfType(BadGridFile.class)
                .isThrownBy(() -> of(pile(70)))
                .withMessageContaining("over each other");
    }

    private static String[] pile(int grids) {
        return IntStream.range(0, grids)
                .mapToObj(at -> square("G" + at, 0, 0, 1))
                .toArray(String[]::new);
    }

    private static Findings of(String... features) {
        return Survey.of(GridFile.read(file(features), Datum.WGS84), Set.of("st-1"), LIUZHOU);
    }
}
