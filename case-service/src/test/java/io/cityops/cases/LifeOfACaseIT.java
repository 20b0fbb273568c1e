package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A case as the city lives it: reported by a citizen, carried through the desk and the unit, solved before the citizen's eyes. */
class LifeOfACaseIT extends OverHttp {

    private static final String CASES = "/t/liuzhou/api/cases";

    @Test
    void isReportedHandledAndClosed() {
        var receipt = post("/t/liuzhou/api/reports", null, report());
        assertThat(receipt.status()).isEqualTo(201);
        var code = receipt.text("/code");
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.text("/number")).startsWith("450200");

        var desk = desk("liuzhou");
        var id = idOf(receipt.text("/number"), desk);
        var opened = get(CASES + "/" + id, desk);
        assertThat(opened.text("/reporter/phone")).isEqualTo("138****5678");
        assertThat(actions(opened)).containsExactlyInAnyOrder("accept", "reject", "send_verify", "merge");

        act("liuzhou", id, desk, "accept", Map.of());
        act("liuzhou", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("liuzhou", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var unit = unit("liuzhou", FakeTenantService.SANITATION);
        assertThat(get(CASES + "/" + id, unit("liuzhou", FakeTenantService.WORKS))
                        .status())
                .isEqualTo(404);
        act("liuzhou", id, unit, "sign", Map.of());
        var handling = get(CASES + "/" + id, unit);
        assertThat(handling.text("/progressLight")).isEqualTo("yellow");
        assertThat(handling.body().at("/clocks").toString()).contains("工作时段", "4 工作时");
        assertThat(act("liuzhou", id, unit, "close", Map.of(), 422).status()).isEqualTo(422);
        act("liuzhou", id, unit, "feed_back", Map.of("note", "垃圾已清运"));
        assertThat(act("liuzhou", id, unit, "check_pass", Map.of(), 403).text("/type"))
                .isEqualTo("urn:cityops:problem:not-allowed");
        act("liuzhou", id, desk, "check_fail", Map.of("reason", "还有一堆"));
        act("liuzhou", id, desk, "redispatch", Map.of());
        act("liuzhou", id, unit, "feed_back", Map.of("note", "全部清运完毕"));
        act("liuzhou", id, desk, "check_pass", Map.of());
        act("liuzhou", id, desk, "close", Map.of());

        var tracked = get("/t/liuzhou/api/track/" + code.toLowerCase(), null);
        assertThat(tracked.text("/stage")).isEqualTo("closed");
        assertThat(tracked.text("/progressLight")).isEqualTo("green");
        assertThat(tracked.text("/result/text")).isEqualTo("全部清运完毕");
        assertThat(tracked.body().toString()).doesNotContain("王女士", "13812345678", "还有一堆");
        assertThat(tracked.body().at("/steps").size()).isEqualTo(11);
    }

    @Test
    void runsByTheTimeOfTheUnitThatHandlesIt() {
        var desk = desk("liuzhou");
        var id = post(CASES, desk, report()).text("/id");
        act("liuzhou", id, desk, "accept", Map.of());
        act("liuzhou", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("liuzhou", id, desk, "dispatch", Map.of("unit", FakeTenantService.EMERGENCY));

        var handle = StreamSupport.stream(
                        get(CASES + "/" + id, desk).body().at("/clocks").spliterator(), false)
                .filter(clock -> clock.at("/name").asString().equals("handle"))
                .findFirst()
                .orElseThrow();
        var lasting = Duration.between(
                OffsetDateTime.parse(handle.at("/startedAt").asString()),
                OffsetDateTime.parse(handle.at("/dueAt").asString()));
        assertThat(lasting).isEqualTo(Duration.ofHours(4)); // whatever the hour at which this test runs
        assertThat(handle.at("/explanation").toString()).contains("昼夜值守");
    }

    @Test
    void tellsTheSlowerOfTwoWhatTheFasterDid() {
        var desk = desk("liuzhou");
        var opened = post(CASES, desk, report());
        assertThat(opened.status()).isEqualTo(201);
        var id = opened.text("/id");
        assertThat(post(CASES + "/" + id + "/actions", desk, Map.of("action", "accept", "version", 1))
                        .status())
                .isEqualTo(200);

        var late = post(
                CASES + "/" + id + "/actions",
                staff("liuzhou", "second", null, "case.read", "case.accept"),
                Map.of("action", "reject", "version", 1, "reason", "重复"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/current/stage")).isEqualTo("to_file");
        assertThat(late.text("/current/lastChange/by/name")).isEqualTo("desk");
        assertThat(late.text("/current/lastChange/action")).isEqualTo("accept");
    }

    @Test
    void listsByStageInPagesAndCounts() {
        var desk = desk("listed");
        for (var i = 0; i < 5; i++) {
            assertThat(post("/t/listed/api/reports", null, report()).status()).isEqualTo(201);
        }
        for (var sort : List.of("deadline", "reported")) {
            var first = get("/t/listed/api/cases?stage=reported&limit=3&sort=" + sort, desk);
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.body().at("/items").size()).isEqualTo(3);
            var second = get(
                    "/t/listed/api/cases?stage=reported&limit=3&sort=" + sort + "&cursor=" + first.text("/next"), desk);
            assertThat(second.body().at("/items").size()).isEqualTo(2);
            assertThat(second.body().at("/items").toString())
                    .doesNotContain(first.text("/items/0/id"), first.text("/items/1/id"), first.text("/items/2/id"));
        }
        var counts = get("/t/listed/api/cases/counts", desk);
        assertThat(counts.body().at("/byStage/reported").asInt()).isEqualTo(5);
        assertThat(counts.body().at("/byDeadline/green").asInt()).isEqualTo(5);
        assertThat(get("/t/listed/api/cases?stage=nonsense", desk).status()).isEqualTo(422);
        assertThat(get("/t/listed/api/cases", unit("listed", FakeTenantService.WORKS))
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void putsAwayWhatHasEnded() {
        var desk = desk("ended");
        var ended = post("/t/ended/api/cases", desk, report()).text("/id");
        var open = post("/t/ended/api/cases", desk, report()).text("/id");
        act("ended", ended, desk, "reject", Map.of("reason", "不属于本市"));

        assertThat(ids("", desk)).containsExactly(open);
        assertThat(ids("?deadline=green", desk)).containsExactly(open);
        assertThat(ids("?light=blue", desk)).containsExactly(open);
        assertThat(ids("?light=yellow", desk)).isEmpty();
        assertThat(ids("?sort=reported", desk)).containsExactly(open, ended);
        assertThat(ids("?stage=not_accepted", desk)).containsExactly(ended);
        var counts = get("/t/ended/api/cases/counts", desk).body();
        assertThat(counts.at("/byStage/not_accepted").asInt()).isEqualTo(1);
        assertThat(counts.at("/byStage").propertyNames()).containsExactly("reported", "not_accepted");
        assertThat(counts.at("/byDeadline/green").asInt()).isEqualTo(1);
    }

    private static List<String> ids(String query, String desk) {
        return get("/t/ended/api/cases" + query, desk).body().at("/items").findValuesAsString("id");
    }

    private static String idOf(String number, String desk) {
        var items = get(CASES + "?sort=reported", desk).body().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.at("/number").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }
}
