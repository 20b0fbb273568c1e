package io.cityops.cases.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.lifecycle.CaseFeed;
import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CaseFeedIT extends OverHttp {

    private static final TenantId LIUZHOU = new TenantId("liuzhou");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFeed feed;

    @Autowired
    PlatformTransactionManager transactions;

    private String first;
    private String second;

    @BeforeEach
    void reportTwoAndAcceptOne() {
        first = post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
        second = post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
        act("liuzhou", first, desk("liuzhou"), "accept", Map.of());
    }

    @Test
    void tellsVersionsByPagesInTheOrderOfIds() {
        var before = new UUID(UUID.fromString(first).getMostSignificantBits(), 0);

        var one = versions("liuzhou", "after=" + before + "&limit=1").body();
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/id").asString()).isEqualTo(first);
        assertThat(one.at("/0/version").asLong())
                .isEqualTo(word(first).path("version").asLong());
        assertThat(versions("liuzhou", "after=" + first)
                        .body()
                        .valueStream()
                        .map(kept -> kept.path("id").asString()))
                .contains(second)
                .doesNotContain(first)
                .isSorted();
        assertThat(versions("liuzhou", "limit=1001").status()).isEqualTo(422);
    }

    @Test
    void tellsThemAsTheirChangesAreTold() {
        var told = whole("liuzhou", List.of(first, second)).body();

        assertThat(told.path("things").valueStream().map(CaseFeedIT::settled))
                .containsExactlyInAnyOrder(settled(word(first)), settled(word(second)));
        assertThat(told.path("things").toString()).doesNotContain("13812345678");
    }

    @Test
    void saysOfWhichAChangeIsStillOnTheWay() {
        var waiting = CurrentTenant.callAs(
                LIUZHOU,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("""
                                    insert into outbox (id, tenant, stream, type, key, payload, at)
                                    values (uuidv7(), 'liuzhou', 'cases', 'case.changed', ?, '{}', now())
                                    """).param(second).update();
                    status.setRollbackOnly();
                    return feed.onTheWay(List.of(UUID.fromString(first), UUID.fromString(second)));
                }));

        assertThat(waiting).contains(second);
    }

    @Test
    void anothersAreNotThere() {
        var told = whole("nanyang", List.of(first, second)).body();

        assertThat(told.path("things")).isEmpty();
        assertThat(told.path("onTheWay")).isEmpty();
        assertThat(versions("nanyang", "").body().toString()).doesNotContain(first, second);
    }

    @Test
    void areToldToServicesAlone() {
        assertThat(get("/internal/t/liuzhou/cases/versions", desk("liuzhou")).status())
                .isEqualTo(404);
        assertThat(post("/internal/t/liuzhou/cases/whole", desk("liuzhou"), Map.of("ids", List.of(first)))
                        .status())
                .isEqualTo(404);
        assertThat(whole("liuzhou", Collections.nCopies(201, first)).status()).isEqualTo(422);
    }

    /** What was said of it last. */
    private JsonNode word(String id) {
        return JSON.readTree(CurrentTenant.callAs(
                LIUZHOU,
                () -> jdbc.sql(
                                "select payload::text from outbox where key = ? and stream = 'cases' order by id desc limit 1")
                        .param(id)
                        .query((row, number) -> row.getString(1))
                        .single()));
    }

    /** Without what goes on with the time, or was only of that moment. */
    private static JsonNode settled(JsonNode word) {
        return ((ObjectNode) word).without(List.of("deadlineLight", "unitBefore"));
    }

    private static Answer versions(String tenant, String asked) {
        return send(request("/internal/t/" + tenant + "/cases/versions?" + asked, null)
                .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                .build());
    }

    private static Answer whole(String tenant, List<String> ids) {
        return send(request("/internal/t/" + tenant + "/cases/whole", null)
                .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("ids", ids))))
                .build());
    }
}
