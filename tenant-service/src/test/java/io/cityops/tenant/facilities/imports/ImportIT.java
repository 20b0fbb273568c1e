package io.cityops.tenant.facilities.imports;

import static io.cityops.tenant.city.Asking.as;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.OnCityFeatures;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@OnCityFeatures
class ImportIT extends ImportsOverHttp {

    @Test
    void bringsInTheToiletsOfTaipei() throws IOException {
        var file = SharedData.file("toilets_taipei.csv");
        var preview = created(send(TAIPEI, "toilets_taipei.csv", file, "toilet"));
        assertThat(preview.path("encoding").asString()).startsWith("UTF-8");
        assertThat(preview.path("rows").asInt()).isEqualTo(5143);
        assertThat(preview.path("rejectedCount").asInt()).isZero();

        var applied = ok(post(TAIPEI, preview, "apply"));
        assertThat(applied.path("created").asInt()).isEqualTo(5143);
        assertThat(count(TAIPEI, "select count(*) from facility where kind = 'toilet' and source like 'TW-%'"))
                .isEqualTo(5143);
        assertThat(
                        count(
                                TAIPEI,
                                "select max(n) from (select count(*) n from facility where source like 'TW-%' group by site) s"))
                .isEqualTo(243);
        assertThat(count(TAIPEI, "select count(*) from outbox where payload ->> 'source' like 'TW-%'"))
                .isEqualTo(5143);

        var again = ok(post(TAIPEI, created(send(TAIPEI, "toilets_taipei.csv", file, "toilet")), "apply"));
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("updated").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(5143);
    }

    @Test
    void bringsInTheCarParksOfTaipeiButForThree() throws IOException {
        var preview = created(send(TAIPEI, "parking_taipei.csv", SharedData.file("parking_taipei.csv"), "parking"));
        assertThat(preview.path("rows").asInt()).isEqualTo(1386);
        assertThat(preview.path("accepted").asInt()).isEqualTo(1383);
        assertThat(preview.path("rejectedCount").asInt()).isEqualTo(3);
        assertThat(preview.path("rejected").findValuesAsString("code"))
                .containsExactly("missing", "missing", "test_row", "missing");

        var applied = ok(post(TAIPEI, preview, "apply"));
        assertThat(applied.path("created").asInt()).isEqualTo(1383);
        assertThat(applied.path("rejectedCount").asInt()).isEqualTo(3);
        var rejected = get(TAIPEI, preview, "/rejected.csv").getResponse();
        assertThat(rejected.getContentAsString(UTF_8).lines()).hasSizeBetween(4, 10);
        assertThat(rejected.getContentAsString(UTF_8)).contains("陳致宏測試");
    }

    @Test
    void showsAppliesChangesAndTakesBack() {
        var first = created(
                send(LIUZHOU, "公厕2026-11.csv", text(HEADER + "1,甲,109.411,24.321,是\n2,乙,109.42,24.33,否\n"), "toilet"));
        assertThat(first.path("source").asString()).isEqualTo("公厕");
        assertThat(ok(post(LIUZHOU, first, "apply")).path("created").asInt()).isEqualTo(2);
        assertThat(ok(post(LIUZHOU, first, "apply")).path("created").asInt()).isEqualTo(2);
        assertThat(count(LIUZHOU, "select count(*) from facility where source = '公厕'"))
                .isEqualTo(2);

        var second = created(send(
                LIUZHOU,
                "公厕2026-12.csv",
                text(HEADER + "1,甲,109.411,24.321,是\n2,乙改,109.42,24.33,否\n3,丙,109.43,24.33,否\n"),
                "toilet"));
        var applied = ok(post(LIUZHOU, second, "apply"));
        assertThat(List.of(
                        applied.path("created").asInt(),
                        applied.path("updated").asInt(),
                        applied.path("unchanged").asInt()))
                .containsExactly(1, 1, 1);

        var undone = ok(post(LIUZHOU, second, "undo"));
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(undone.path("undone").asInt()).isEqualTo(2);
        assertThat(count(LIUZHOU, "select count(*) from facility where source = '公厕' and name = '乙' and version = 2"))
                .isEqualTo(1);
        assertThat(count(LIUZHOU, "select count(*) from facility where source = '公厕'"))
                .isEqualTo(2);
        assertThat(count(LIUZHOU, """
                        select count(*) from outbox o
                        join facility_import_change c on c.facility = o.key::uuid and c.import = '%s'
                        where o.type = 'facility.removed'
                        """.formatted(second.path("id").asString()))).isEqualTo(1);
        assertThat(post(LIUZHOU, second, "undo")).hasStatus(409);
    }

    @Test
    void keepsWhatTheFileSaysNothingAbout() {
        var first = created(send(LIUZHOU, "维修.csv", text(HEADER + "1,待修,109.41,24.32,是\n"), "toilet"));
        ok(post(LIUZHOU, first, "apply"));
        CurrentTenant.runAs(
                LIUZHOU,
                () -> jdbc.sql("update facility set status = 'REPAIR', version = version + 1 where source = '维修'")
                        .update());
        var second = created(send(LIUZHOU, "维修.csv", text(HEADER + "1,待修改,109.41,24.32,是\n"), "toilet"));
        assertThat(ok(post(LIUZHOU, second, "apply")).path("updated").asInt()).isEqualTo(1);
        assertThat(count(
                        LIUZHOU,
                        "select count(*) from facility where source = '维修' and name = '待修改' and status = 'REPAIR'"))
                .isEqualTo(1);
    }

    @Test
    void letsColumnsBeUnderstoodInAnotherWay() {
        var preview = created(send(LIUZHOU, "列.csv", text("k,n,a,b\n1,甲,109.41,24.32\n"), "toilet"));
        assertThat(preview.path("accepted").asInt()).isZero();
        var mapped = ok(map(LIUZHOU, preview, Map.of("k", "sourceId", "n", "name", "a", "lng", "b", "lat")));
        assertThat(mapped.path("accepted").asInt()).isEqualTo(1);
        assertThat(map(LIUZHOU, preview, Map.of("k", "nonsense")))
                .hasStatus(422)
                .bodyText()
                .contains("/columns/k");
        assertThat(map(LIUZHOU, preview, Map.of("zzz", "name"))).hasStatus(422);
        assertThat(map(LIUZHOU, preview, Map.of("a", "lat", "b", "lat"))).hasStatus(422);
    }

    @Test
    void refusesHostileFilesAndWritesNothing() {
        long before = count(LIUZHOU, "select count(*) from facility_import");
        refused(422, new byte[0]);
        refused(413, new byte[21 * 1024 * 1024]);
        refused(422, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
        var broken = (HEADER + "1,人民广场的公共厕所一号,109.41,24.32,是\n").getBytes(UTF_8);
        broken[broken.length - 22] = (byte) 0xC3;
        refused(422, broken);
        refused(
                422,
                text("{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(5000) + "]".repeat(5000) + "]}"));
        refused(422, text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\""));
        refused(422, text(HEADER + "1,\"" + "x\n".repeat(9000)));
        refused(422, text("a" + ",a".repeat(300) + "\n"));
        refused(422, text(HEADER + "1,甲,109.4,24.3,是\n".repeat(100_001)));
        assertThat(count(LIUZHOU, "select count(*) from facility_import")).isEqualTo(before);
        assertThat(send(LIUZHOU, "a.csv", text(HEADER), "hydrant")).hasStatus(422);
    }

    @Test
    void readsWhatIsUsualInChina() {
        var big5 = "編號,名稱,經度,緯度\n1,臺北車站公廁,109.41,24.32\n".getBytes(Charset.forName("Big5"));
        assertThat(created(send(LIUZHOU, "a.csv", big5, "toilet"))
                        .path("encoding")
                        .asString())
                .isEqualTo("Big5");
        var gbk = "编号;名称;经度;纬度\n1;人民广场公厕;109.41;24.32\n".getBytes(Charset.forName("GB18030"));
        var preview = created(send(LIUZHOU, "a.csv", gbk, "toilet"));
        assertThat(preview.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(preview.path("accepted").asInt()).isEqualTo(1);
        var geoJson = """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","id":"x1","properties":{"name":"江滨停车场","泊位数":120},
                  "geometry":{"type":"Point","coordinates":[109.41,24.32]}},
                 {"type":"Feature","properties":{"name":"面"},"geometry":{"type":"Polygon","coordinates":[]}}]}
                """;
        var features = created(send(LIUZHOU, "a.geojson", text(geoJson), "parking"));
        assertThat(features.path("accepted").asInt()).isEqualTo(1);
        assertThat(features.path("sample")
                        .path(0)
                        .path("attributes")
                        .path("totalSpaces")
                        .asInt())
                .isEqualTo(120);
    }

    @Test
    void showsAnotherTenantNothing() {
        var preview = created(send(LIUZHOU, "a.csv", text(HEADER + "1,甲,109.41,24.32,是\n"), "toilet"));
        assertThat(post(TAIPEI, preview, "apply")).hasStatus(404);
        assertThat(get(TAIPEI, preview, "")).hasStatus(404);
        assertThat(get(TAIPEI, preview, "/rejected.csv")).hasStatus(404);
        assertThat(http.get()
                        .uri("/t/liuzhou/api/facilities/imports")
                        .with(as(LIUZHOU, "case.read"))
                        .exchange())
                .hasStatus(403);
    }

    private void refused(int status, byte[] file) {
        assertThat(send(LIUZHOU, "a.csv", file, "toilet"))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/file");
    }
}
