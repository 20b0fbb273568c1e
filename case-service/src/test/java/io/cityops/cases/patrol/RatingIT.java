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
        var admin = staff("rated", "admin", null, "case.read", "catalogue.manage");
        var version = get(RULES, desk).body().at("/version").asInt();
        var rating = Map.of("on", true, "scale", 5, "reasons", List.of("位置不准", "照片不清"));
        assertThat(put(RULES, admin, Map.of("version", version, "rules", Map.of("city", Map.of("rating", rating))))
                        .status())
                .isEqualTo(200);
        var report = new HashMap<String, Object>(report());
        report.put("source", "patrol");
        var id = post("/t/rated/api/cases", collector, report).text("/id");
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
        assertThat(summary.body().at("/items")).hasSize(1);
        assertThat(summary.body().at("/items/0/rated").asInt()).isEqualTo(1);
        assertThat(summary.body().at("/items/0/average").asDouble()).isEqualTo(80.0);
        assertThat(get("/t/rated/api/patrol/ratings?reporter=grid-leader&" + period, desk)
                        .text("/items/0/caseId"))
                .isEqualTo(id);
        assertThat(get("/t/rated/api/patrol/ratings/summary?from=2020-01-01&to=2026-01-01", desk)
                        .status())
                .isEqualTo(422);
        assertThat(get("/t/rated/api/patrol/ratings/summary?" + period, unit).status())
                .isEqualTo(403);

        act("rated", id, desk, "check_pass", Map.of());
        act("rated", id, desk, "close", Map.of());
        assertThat(put(path, unit, Map.of("score", 1)).status())
                .as("it is closed")
                .isEqualTo(409);

        var stranger = desk("nanyang");
        assertThat(get(path, stranger).status()).isEqualTo(404);
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
}
