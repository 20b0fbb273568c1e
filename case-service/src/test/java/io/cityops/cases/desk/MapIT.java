package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of a list on the map: the same filter, a part of the map, and never more than so many. */
class MapIT extends OverHttp {

    private static final String MAP = "/t/ruled/api/cases/map";

    private final String desk = desk("ruled");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void showsWithTheirLightsWhatTheFilterAndThePartOfTheMapHold() {
        var here = at(109.5001, 24.5001);
        var there = at(109.7001, 24.7001);
        act("ruled", there, desk, "accept", Map.of());

        var all = get(MAP, desk);
        assertThat(ids(all)).contains(here, there);
        assertThat(all.body().at("/more").asBoolean()).isFalse();
        assertThat(ids(get(MAP + "?stage=to_file", desk))).contains(there).doesNotContain(here);
        var part = get(MAP + "?west=109.5&south=24.5&east=109.51&north=24.51&sort=reported", desk);
        assertThat(ids(part)).contains(here).doesNotContain(there);
        var light = part.body().at("/items/0");
        assertThat(light.at("/progressLight").asString()).isEqualTo("blue");
        assertThat(light.at("/deadlineLight").asString()).isEqualTo("green");
        assertThat(light.at("/title").asString()).isEqualTo("暴露垃圾");
        assertThat(light.at("/lng").asDouble()).isEqualTo(109.5001);
        assertThat(part.body().toString()).doesNotContain("王女士", "138");
    }

    @Test
    void leavesOutWhatHasEndedUnlessItIsAskedFor() {
        var ended = at(109.6001, 24.6001);
        act("ruled", ended, desk, "reject", Map.of("reason", "不属于城市管理事项"));

        assertThat(ids(get(MAP, desk))).doesNotContain(ended);
        assertThat(ids(get(MAP + "?stage=not_accepted&west=1&south=1&east=2&north=2", desk)))
                .contains(ended); // of those no part of the map is asked for
    }

    @Test
    void refusesHalfAPartOfTheMap() {
        assertThat(get(MAP + "?west=109", desk).text("/errors/0/pointer")).isEqualTo("west");
        assertThat(get(MAP + "?west=110&south=1&east=109&north=2", desk).text("/errors/0/pointer"))
                .isEqualTo("east");
        assertThat(get(MAP + "?west=-181&south=1&east=109&north=2", desk).status())
                .isIn(400, 422);
    }

    @Test
    void isAUnitsOwnAndNothingToAnotherTenant() {
        var id = at(109.8001, 24.8001);
        assertThat(ids(get(MAP, unit("ruled", FakeTenantService.WORKS)))).doesNotContain(id);
        assertThat(get(MAP, desk("liuzhou")).status()).isEqualTo(404);
        assertThat(ids(get("/t/liuzhou/api/cases/map", desk("liuzhou")))).doesNotContain(id);
        assertThat(get(MAP, null).status()).isEqualTo(401);
    }

    @Test
    void rowSecurityLetsTheIndexOfPlacesThrough() {
        var plan = CurrentTenant.callAs(
                new TenantId("ruled"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_sort = off").update(); // few rows: any index would do, and be sorted
                    return jdbc.sql("""
                                    explain select id from cases where tenant = 'ruled' and ended_at is null
                                        and lng >= 109.50 and lng <= 109.51 and lat >= 24.50 and lat <= 24.51
                                    order by lng
                                    """).query(String.class).list();
                }));
        assertThat(plan).anyMatch(line -> line.contains("cases_by_place"));
        assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("lng"));
    }

    private String at(double lng, double lat) {
        var report = new HashMap<>(report());
        report.put("place", Map.of("lng", lng, "lat", lat));
        return post("/t/ruled/api/cases", desk, report).text("/id");
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
