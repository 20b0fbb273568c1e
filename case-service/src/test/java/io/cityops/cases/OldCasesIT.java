package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of an older system come along with the times at which things happened there. */
class OldCasesIT extends OverHttp {

    private static final String TENANT = "liuzhou";
    private static final String CASES = "/t/liuzhou/api/cases";
    private static final Instant TOLD = Instant.parse("2011-07-01T05:32:33Z");

    private final String importer = machine(
            TENANT,
            "importer",
            "case.read",
            "case.report",
            "case.accept",
            "case.file",
            "case.dispatch",
            "case.handle",
            "case.check",
            "case.close",
            "case.import");

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepTheTimesTheyHad() {
        var id = told(importer, TOLD, 201).text("/id");

        step(id, "accept", TOLD, Map.of());
        step(id, "file", TOLD, Map.of("condition", FakeTenantService.CONDITION));
        step(id, "dispatch", TOLD, Map.of("unit", FakeTenantService.SANITATION));
        step(id, "sign", TOLD.plusSeconds(60), Map.of());
        var end = TOLD.plus(Duration.ofHours(3));
        for (var action : new String[] {"feed_back", "check_pass"}) {
            step(id, action, end, Map.of("note", "replaced 100 amp fuse"));
        }
        var closed = step(id, "close", end, Map.of());

        assertThat(closed.text("/stage")).isEqualTo("closed");
        assertThat(closed.text("/reportedAt")).isEqualTo(TOLD.toString());
        assertThat(closed.text("/result/at")).isEqualTo(end.toString());
        assertThat(closed.body().at("/history").findValuesAsString("at"))
                .containsExactly(
                        TOLD.toString(),
                        TOLD.toString(),
                        TOLD.toString(),
                        TOLD.toString(),
                        TOLD.plusSeconds(60).toString(),
                        end.toString(),
                        end.toString(),
                        end.toString());
    }

    @Test
    void ringForNobody() {
        var id = told(importer, TOLD, 201).text("/id");
        step(id, "accept", TOLD.plusSeconds(1), Map.of());

        var rings = CurrentTenant.callAs(
                new TenantId(TENANT),
                () -> jdbc.sql("select count(*) from cases where id = ?::uuid and alarm_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single());
        assertThat(rings).isZero();
    }

    @Test
    void cannotHaveBeenDealtWithBeforeTheyWereToldNorInTheFuture() {
        var id = told(importer, TOLD, 201).text("/id");

        for (var wrong : new Instant[] {TOLD.minusSeconds(1), Instant.now().plusSeconds(60)}) {
            var refused = order(id, importer, "accept", wrong, Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/at");
        }
        assertThat(get(CASES + "/" + id, importer).text("/stage")).isEqualTo("reported");
    }

    @Test
    void areForWhoMayBringThemAlong() {
        var refused = told(desk(TENANT), TOLD, 422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/toldAt");
        var yesterday = Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MILLIS);
        var heard = told(desk(TENANT), yesterday, 201);
        assertThat(heard.text("/reportedAt")).isEqualTo(yesterday.toString());

        assertThat(order(heard.text("/id"), desk(TENANT), "accept", Instant.now(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post("/t/liuzhou/api/reports", null, report(yesterday)).status())
                .isEqualTo(422);
    }

    private static Answer told(String token, Instant at, int status) {
        var answer = post(CASES, token, report(at));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }

    private static Map<String, Object> report(Instant at) {
        var report = new HashMap<>(report());
        report.put("toldAt", at.toString());
        return report;
    }

    private Answer step(String id, String action, Instant at, Map<String, Object> with) {
        var answer = order(id, importer, action, at, with);
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
        return answer;
    }

    private static Answer order(String id, String token, String action, Instant at, Map<String, Object> with) {
        var order = new HashMap<>(with);
        order.put("action", action);
        order.put("version", get(CASES + "/" + id, token).body().at("/version").asLong());
        order.put("at", at.toString());
        return post(CASES + "/" + id + "/actions", token, order);
    }
}
