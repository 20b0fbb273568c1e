package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A case whose life cycle people try to break: twice at once, with somebody else's key, in another's role, after the end. */
class LifeOfACaseUnderAttackIT extends OverHttp {

    private static final String CASES = "/t/liuzhou/api/cases";
    private static final String DESK = desk("liuzhou");
    private static final String UNIT = unit("liuzhou", FakeTenantService.SANITATION);

    @Test
    void isDoneOnceWhenManyDoItAtOnce() throws Exception {
        var id = opened();
        var statuses = atOnce(8, () -> act(id, DESK, order("accept", 1), Map.of()));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        assertThat(detail(id).body().at("/history").size()).isEqualTo(2);
        assertThat(detail(id).body().at("/version").asLong()).isEqualTo(2);
    }

    @Test
    void isDoneOnceForOneKeyHoweverOftenItIsSent() throws Exception {
        var id = opened();
        var key = key();
        var statuses = atOnce(6, () -> act(id, DESK, order("accept", 1), key));

        assertThat(statuses).containsOnly(200);
        assertThat(detail(id).body().at("/history").size()).isEqualTo(2);
        var repeated = act(id, DESK, order("accept", 1), key);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.text("/stage")).isEqualTo("to_file");
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        var id = opened();
        var key = key();
        assertThat(act(id, DESK, order("accept", 1), key).status()).isEqualTo(200);

        var other = act(id, DESK, order("back", 2, "reason", "错了"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:cityops:problem:idempotency-key-reused");
        assertThat(act(opened(), DESK, order("accept", 1), key).status()).isEqualTo(422);
        var colleague = staff("liuzhou", "other", null, "case.read", "case.accept");
        assertThat(act(id, colleague, order("accept", 1), key).status()).isEqualTo(422);
        assertThat(act(id, DESK, order("accept", 1), Map.of("Idempotency-Key", "short"))
                        .status())
                .isEqualTo(422);
        assertThat(detail(id).text("/stage")).isEqualTo("to_file");
    }

    @Test
    void keepsAKeyFreeWhoseActionFailed() {
        var id = opened();
        var key = key();
        assertThat(act(id, DESK, order("accept", 7), key).status()).isEqualTo(409);
        assertThat(act(id, DESK, order("accept", 1), key).status()).isEqualTo(200);
    }

    @Test
    void refusesEveryActionToWhoLacksItsPermission() {
        var onlooker = staff("liuzhou", "leader", null, "case.read");
        var handlerOfAll =
                staff("liuzhou", "all", FakeTenantService.SANITATION, "case.read", "case.handle", "case.close");
        var id = opened();
        for (var action : List.of("accept", "reject")) {
            refused(id, onlooker, order(action, 1, "reason", "x"), 403);
        }
        assertThat(act(id, null, order("accept", 1), Map.of()).status()).isEqualTo(401);
        assertThat(act(id, UNIT, order("accept", 1), Map.of()).status()).isEqualTo(404);
        done(id, DESK, order("accept", 1));
        refused(id, staff("liuzhou", "acceptor", null, "case.read", "case.accept"), filing(2), 403);
        done(id, DESK, filing(2));
        refused(id, onlooker, order("dispatch", 3, "unit", FakeTenantService.SANITATION), 403);
        refused(id, onlooker, order("cancel", 3, "reason", "x"), 403);
        done(id, DESK, order("dispatch", 3, "unit", FakeTenantService.SANITATION));
        refused(id, DESK, order("sign", 4), 403);
        done(id, UNIT, order("sign", 4));
        refused(id, DESK, order("feed_back", 5, "note", "好了"), 403);
        done(id, UNIT, order("feed_back", 5, "note", "好了"));
        refused(id, UNIT, order("check_pass", 6), 403);
        done(id, DESK, order("check_pass", 6));
        refused(id, handlerOfAll, order("close", 7), 403);
        refused(id, onlooker, order("close", 7), 403);
        assertThat(detail(id).text("/stage")).isEqualTo("to_close");
        assertThat(detail(id).body().at("/version").asLong()).isEqualTo(7);
    }

    @Test
    void doesNothingToACaseThatHasEnded() {
        var id = opened();
        done(id, DESK, order("reject", 1, "reason", "不属本市"));

        for (var action : List.of(
                "accept",
                "reject",
                "file",
                "not_file",
                "back",
                "dispatch",
                "sign",
                "return",
                "feed_back",
                "check_pass",
                "check_fail",
                "redispatch",
                "close",
                "cancel",
                "delegate",
                "escalate",
                "send_back",
                "report")) {
            assertThat(act(id, DESK, order(action, 2, "reason", "x"), Map.of()).status())
                    .as(action)
                    .isEqualTo(422);
        }
        for (var action : List.of("peer_reopen", "peer_result", "peer_return")) {
            assertThat(act(id, DESK, order(action, 2), Map.of()).status())
                    .as(action)
                    .isEqualTo(422);
        }
        assertThat(detail(id).body().at("/history").size()).isEqualTo(2);
        assertThat(detail(id).body().at("/actions").size()).isZero();
        assertThat(multipart(
                                CASES + "/" + id + "/photos",
                                DESK,
                                Map.of(),
                                List.of(new Upload("photo", "a.jpg", TestPictures.jpeg(20, 20))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesOrdersThatNobodyCanMean() {
        var id = opened();
        for (var body : List.of(
                "{}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"fly\",\"version\":1}",
                "{\"action\":\"accept\",\"version\":\"one\"}",
                "{\"action\":\"accept\",\"version\":1,\"photos\":[null]}",
                "{\"action\":\"accept\",\"version\":1,\"photos\":[\"00000000-0000-0000-0000-000000000001\"]}",
                "{\"action\":\"accept\",\"version\":1,\"category\":\"\\u0000\"}",
                "{\"action\":\"accept\",\"version\":1,\"note\":\"a\\u0000b\"}",
                "{\"action\":\"reject\",\"version\":1,\"reason\":\" \"}",
                "{\"action\":\"reject\",\"version\":1,\"reason\":\"" + "长".repeat(501) + "\"}")) {
            var answer = post(CASES + "/" + id + "/actions", DESK, body);
            assertThat(answer.status()).as(body + answer.body()).isIn(400, 422);
        }
        assertThat(detail(id).text("/stage")).isEqualTo("reported");
        assertThat(get(CASES + "?cursor=AAAA", DESK).status()).isEqualTo(422);
        assertThat(get(CASES + "/" + id + "0", DESK).status()).isIn(400, 404, 422);
    }

    private static String opened() {
        var opened = post(CASES, DESK, report());
        assertThat(opened.status()).isEqualTo(201);
        return opened.text("/id");
    }

    private static Answer detail(String id) {
        return get(CASES + "/" + id, DESK);
    }

    private static Map<String, Object> order(String action, long version, Object... with) {
        var order = new HashMap<String, Object>(Map.of("action", action, "version", version));
        if (with.length > 0) {
            order.put((String) with[0], with[1]);
        }
        return order;
    }

    private static Map<String, Object> filing(long version) {
        return order("file", version, "condition", FakeTenantService.CONDITION);
    }

    private static void done(String id, String token, Map<String, Object> order) {
        var answer = act(id, token, order, Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static void refused(String id, String token, Map<String, Object> order, int status) {
        assertThat(act(id, token, order, Map.of()).status()).as("%s", order).isEqualTo(status);
    }

    private static Answer act(String id, String token, Map<String, Object> order, Map<String, String> headers) {
        return post(CASES + "/" + id + "/actions", token, order, headers);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", "key-" + System.nanoTime());
    }

    private static List<Integer> atOnce(int times, Callable<Answer> send) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> send).toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }
}
