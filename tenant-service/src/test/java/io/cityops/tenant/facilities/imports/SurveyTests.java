package io.cityops.tenant.facilities.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.layers.Layer;
import io.cityops.tenant.facilities.layers.StandardLayers;
import io.cityops.tenant.facilities.tables.FileLimits;
import io.cityops.tenant.facilities.tables.Table;
import io.cityops.tenant.facilities.tables.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyTests {

    private static final Area TAIPEI = new Area(new Bounds(121.45, 24.96, 121.67, 25.21), 0.05);
    private static final Area LIUZHOU = new Area(new Bounds(108.5, 23.8, 110.3, 26.1), 0.05);

    @Test
    void seesTheToiletsOfTaipei() throws IOException {
        var table = open(SharedData.file("toilets_taipei.csv"));
        var how = Import.guessed(table, layer("toilet"), Datum.WGS84, TAIPEI, "file");

        assertThat(how.mapping().fieldOfColumn())
                .containsEntry("source", "source")
                .containsEntry("source_id", "sourceId")
                .containsEntry("name", "name")
                .containsEntry("lat", "lat")
                .containsEntry("lng", "lng")
                .containsEntry("derived_kind", "sex")
                .containsEntry("derived_floor", "floor")
                .hasSize(7);
        var report = Survey.of(how, table, draft -> {});
        assertThat(report.rejected()).isEmpty();
        assertThat(report.rows()).isEqualTo(5143);
        assertThat(report.accepted()).isEqualTo(5143);
        assertThat(report.sites()).isBetween(1440, 1451);
    }

    @Test
    void refusesThreeCarParksOfTaipeiAndSaysWhy() throws IOException {
        var table = open(SharedData.file("parking_taipei.csv"));
        var how = Import.guessed(table, layer("parking"), Datum.WGS84, TAIPEI, "file");
        var report = Survey.of(how, table, draft -> {});

        assertThat(how.mapping().fieldOfColumn())
                .containsEntry("total_car", "totalSpaces")
                .containsEntry("service_time", "openHours")
                .containsEntry("fee_text", "feeRule")
                .containsEntry("entrances_json", "entrances")
                .containsEntry("spaces_accessible", "accessibleSpaces")
                .containsEntry("charging_stations", "evChargers")
                .containsEntry("tel", "phone")
                .containsEntry("total_bus", "coachSpaces")
                .containsEntry("total_motor", "motorcycleSpaces")
                .doesNotContainKey("type");
        assertThat(report.rejected())
                .extracting(Finding::row, Finding::field, Finding::reason)
                .containsExactly(
                        tuple(175L, "lng,lat", Reason.MISSING),
                        tuple(671L, "lng,lat", Reason.MISSING),
                        tuple(1227L, "name", Reason.TEST_ROW),
                        tuple(1227L, "lng,lat", Reason.MISSING));
        assertThat(report.rejectedCount()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(1383);
        assertThat(report.notes())
                .extracting(Finding::row, Finding::reason)
                .contains(tuple(205L, Reason.NAMED_BY_ADDRESS));
    }

    @Test
    void readsTheSurveyorsGridOfTaipeiAsWell() throws IOException {
        var table = open(SharedData.file("parking_taipei.csv"));
        var how = Import.guessed(table, layer("parking"), Datum.TWD97, TAIPEI, "file");
        var report = Survey.of(how, table, draft -> {});

        assertThat(how.mapping().fieldOfColumn()).containsEntry("tw97x", "lng").containsEntry("tw97y", "lat");
        assertThat(report.rejected())
                .extracting(Finding::row, Finding::reason)
                .containsExactly(
                        tuple(175L, Reason.OUTSIDE),
                        tuple(671L, Reason.OUTSIDE),
                        tuple(1227L, Reason.TEST_ROW),
                        tuple(1227L, Reason.NO_PLACE));
    }

    @Test
    void understandsHongKong() throws IOException {
        var area = new Area(new Bounds(113.8, 22.1, 114.5, 22.6), 0.05);
        var toilets = open(SharedData.file("toilets_hongkong_fehd.csv"));
        var report =
                Survey.of(Import.guessed(toilets, layer("toilet"), Datum.WGS84, area, "file"), toilets, draft -> {});
        assertThat(report.rejected()).isEmpty();

        var parking = open(SharedData.file("parking_hongkong.csv"));
        var found =
                Survey.of(Import.guessed(parking, layer("parking"), Datum.WGS84, area, "file"), parking, draft -> {});
        assertThat(found.rejected()).isEmpty();
    }

    @Test
    void saysOfEachRowWhatIsWrongWithIt() {
        var file = """
                编号,名称,地址,经度,纬度,无障碍,开放时间
                1,人民广场公厕,广场路1号,109.41,24.32,是,06:00-22:00
                2,测试,,109.41,24.32,否,全天
                3,江滨公厕,,24.32,109.41,是,24小时
                4,,,109.41,24.32,是,
                5,鱼峰公厕,山脚,109.42,24.31
                6,柳侯公园公厕,,119.42,24.31,是,
                7,火车站公厕,,一零九,24.31,是,
                8,谷埠公厕,,109.40,24.30,大概,
                1,人民广场公厕,广场路1号,109.41,24.32,是,06:00-22:00
                10,%s,,109.41,24.32,是,
                11,白沙公厕,,0,0,是,
                """.formatted("长".repeat(201));
        var report = survey(file, Datum.WGS84);

        assertThat(report.rejected())
                .extracting(Finding::row, Finding::reason)
                .containsExactly(
                        tuple(3L, Reason.TEST_ROW),
                        tuple(4L, Reason.SWAPPED),
                        tuple(5L, Reason.MISSING),
                        tuple(6L, Reason.SHIFTED),
                        tuple(7L, Reason.OUTSIDE),
                        tuple(8L, Reason.NOT_A_NUMBER),
                        tuple(9L, Reason.NOT_ALLOWED),
                        tuple(10L, Reason.DUPLICATE),
                        tuple(11L, Reason.TOO_LONG),
                        tuple(12L, Reason.NO_PLACE));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.sample().getFirst().attributes())
                .isEqualTo(Map.of("accessible", true, "openHours", "06:00-22:00"));
    }

    @Test
    void turnsColumnsRoundThatAreNamedTheWrongWay() {
        var report = survey("id,name,lng,lat\n1,甲,24.32,109.41\n2,乙,24.33,109.42\n", Datum.WGS84);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.sample().getFirst().location().lng()).isEqualTo(109.41);
    }

    @Test
    void readsAPositionFromOneColumn() {
        assertThat(survey("id,name,坐标\n1,甲,\"24.32,109.41\"\n2,乙,\"109.42, 24.33\"\n", Datum.WGS84)
                        .sample())
                .extracting(view -> view.location().lng())
                .containsExactly(109.41, 109.42);
    }

    @Test
    void bringsOtherDatumsToWgs84() {
        var report = survey("id,name,lng,lat\n1,甲,109.4116,24.3146\n", Datum.GCJ02);

        assertThat(report.sample().getFirst().location().lng()).isBetween(109.405, 109.409);
        assertThat(report.sample().getFirst().location().lat()).isBetween(24.316, 24.318);
    }

    @Test
    void findsTheSameRowAgainWhereTheSourceDoesNotNumberThem() {
        var first = drafts("名称,经度,纬度\n甲,109.41,24.32\n乙,109.42,24.33\n");
        var second = drafts("名称,经度,纬度,地址\n乙,109.42,24.33,路\n甲,109.41,24.32,路\n");

        assertThat(second).containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<String> drafts(String file) {
        var ids = new ArrayList<String>();
        var table = open(file.getBytes(UTF_8));
        Survey.of(
                Import.guessed(table, layer("toilet"), Datum.WGS84, LIUZHOU, "file"),
                table,
                draft -> ids.add(draft.sourceId()),
                (row, findings) -> {});
        return ids;
    }

    private static Report survey(String file, Datum datum) {
        var table = open(file.getBytes(UTF_8));
        return Survey.of(Import.guessed(table, layer("toilet"), datum, LIUZHOU, "file"), table, draft -> {});
    }

    private static Table open(byte[] file) {
        return Tables.open(file, FileLimits.USUAL);
    }

    private static Layer layer(String code) {
        return StandardLayers.find(code).orElseThrow();
    }
}
