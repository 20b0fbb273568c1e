package io.cityops.cases.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The unit that handled a case says what it thinks of the report. */
class RatingIT extends OverHttp {

    private static final String RULES = "/t/rated/api/case-rules";

    private final String desk = desk("rated");
    private final String collector = staff("rated", "grid-leader", null, "case.read", "case.report");
    private final String unit = unit("rated", FakeTenantService.SANITATION);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onceForACaseAndUntilItIsClosed() {
        rated(Map.of("on", true, "scale", 5, "reasons", List.of("位置不准", "照片不清")));
        var id = reported(collector, "patrol");
        var path = "/t/rated/api/cases/" + id + "/rating";
        act("rated", id, desk, "accept", Map.of());
        act("rated", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("rated", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act("rated", id, unit, "sign", Map.of());
        assertThat(put(path, unit, Map.of("score", 3)).status()).as("not yet").isEqualTo(409);
        act("rated", id, unit, "feed_back", Map.of());

        assertThat(put(path, unit, Map.of("score", 6)).text("/errors/0/pointer"))
                .isEqualTo("/score");
        assertThat(put(path, unit, Map.of("score", 2, "reasons", List.of("其他"))).text("/errors/0/pointer"))
                .isEqualTo("/reasons");
        assertThat(put(path, desk, Map.of("score", 3)).status()).isEqualTo(403);
        assertThat(put(path, unit("rated", FakeTenantService.WORKS), Map.of("score", 3))
                        .status())
                .isEqualTo(404);
        assertThat(put(path, unit, Map.of("score", 2, "reasons", List.of("位置不准")))
                        .status())
                .isEqualTo(200);
        var changed = put(path, unit, Map.of("score", 4, "note", "位置已核对"));
        assertThat(changed.text("/rating/reporter")).isEqualTo("grid-leader");
        assertThat(changed.body().at("/rating/score").asInt()).isEqualTo(4);

        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var period = "from=" + today + "&to=" + today;
        var summary = get("/t/rated/api/patrol/ratings/summary?" + period, desk);
        var own = StreamSupport.stream(summary.body().at("/items").spliterator(), false)
                .filter(item -> item.at("/reporter").asString().equals("grid-leader"))
                .toList();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().at("/rated").asInt()).isEqualTo(1);
        assertThat(own.getFirst().at("/average").asDouble()).isEqualTo(80.0);
        assertThat(get("/t/rated/api/patrol/ratings?reporter=grid-leader&" + period, desk)
                        .text("/items/0/caseId"))
                .isEqualTo(id);
        assertThat(get("/t/rated/api/patrol/ratings/summary?from=2020-01-01&to=2026-01-01", desk)
                        .status())
                .isEqualTo(422);
        for (var day : List.of("-999999999-01-01", "%2B999999999-12-31", "1999-12-31")) {
            assertThat(get("/t/rated/api/patrol/ratings/summary?from=" + day + "&to=" + day, desk)
                            .text("/errors/0/pointer"))
                    .contains("from");
        }
        assertThat(get("/t/rated/api/patrol/ratings/summary?" + period, unit).status())
                .isEqualTo(403);

        act("rated", id, desk, "check_pass", Map.of());
        act("rated", id, desk, "close", Map.of());
        assertThat(put(path, unit, Map.of("score", 1)).status())
                .as("it is closed")
                .isEqualTo(409);

        var stranger = desk("nanyang");
        assertThat(get(path, stranger).status()).isEqualTo(404);
        var strangers = unit("nanyang", FakeTenantService.SANITATION);
        assertThat(put(path, strangers, Map.of("score", 1)).status()).isEqualTo(404);
        assertThat(put(path.replace("/rated/", "/nanyang/"), strangers, Map.of("score", 1))
                        .status())
                .isEqualTo(404);
        assertThat(put(path, null, Map.of("score", 1)).status()).isEqualTo(401);
        assertThat(get("/t/nanyang/api/patrol/ratings/summary?" + period, stranger)
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(CurrentTenant.callAs(
                        new TenantId("nanyang"),
                        () -> jdbc.sql("select count(*) from report_rating where tenant = 'rated'")
                                .query(Integer.class)
                                .single()))
                .as("the second wall alone")
                .isZero();
    }

    @Test
    void isNothingForWhatCitizensReport() {
        rated(Map.of("on", true, "everySource", false));
        var id = reported(desk, "hotline");
        handle(id);
        var path = "/t/rated/api/cases/" + id + "/rating";
        assertThat(get(path, unit).body().at("/mayRate").asBoolean()).isFalse();
        var refused = put(path, unit, Map.of("score", 3));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("collectors");

        rated(Map.of("everySource", true));
        assertThat(put(path, unit, Map.of("score", 3)).status())
                .as("where the city wants all rated")
                .isEqualTo(200);
    }

    @Test
    void isNothingWhereTheCityDoesNotWantIt() {
        rated(Map.of("on", false));
        var id = reported(collector, "patrol");
        handle(id);
        var path = "/t/rated/api/cases/" + id + "/rating";

        assertThat(get(path, unit).body().at("/mayRate").asBoolean()).isFalse();
        assertThat(put(path, unit, Map.of("score", 3)).status()).isEqualTo(409);
        assertThat(get(path, unit).body().at("/rating").isNull()).isTrue();
    }

    private void rated(Map<String, Object> rating) {
        var admin = staff("rated", "admin", null, "case.read", "catalogue.manage");
        var version = get(RULES, desk).body().at("/version").asInt();
        assertThat(put(RULES, admin, Map.of("version", version, "rules", Map.of("city", Map.of("rating", rating))))
                        .status())
                .isEqualTo(200);
    }

    private static String reported(String by, String source) {
        var report = new HashMap<String, Object>(report());
        report.put("source", source);
        return post("/t/rated/api/cases", by, report).text("/id");
    }

    private void handle(String id) {
        act("rated", id, desk, "accept", Map.of());
        act("rated", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("rated", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act("rated", id, unit, "sign", Map.of());
        act("rated", id, unit, "feed_back", Map.of());
    }
}
