package io.cityops.cases.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several cases in one request: each on its own, told which and why, and never twice. */
class TogetherIT extends OverHttp {

    private static final String CASES = "/t/gridded/api/cases";
    private static final String BATCH = CASES + "/batch";

    private final String desk = desk("gridded");

    @Test
    void dispatchesEachOnItsOwnAndTellsWhichWasNotAndWhy() {
        var first = filed();
        var second = filed();
        var fresh = post(CASES, desk, report()).text("/id");

        var answer = post(
                BATCH,
                desk,
                batch(
                        "dispatch",
                        one(first, FakeTenantService.SANITATION),
                        one(fresh, FakeTenantService.SANITATION),
                        one(second, UUID.randomUUID().toString()),
                        Map.of("id", UUID.randomUUID(), "version", 1)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().at("/done").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/refused").asInt()).isEqualTo(3);
        assertThat(answer.text("/items/0/row/stage")).isEqualTo("to_sign");
        assertThat(answer.text("/items/0/row/unit/name")).isEqualTo("环卫处");
        assertThat(answer.text("/items/1/problem/type")).endsWith("not-possible-now");
        assertThat(answer.text("/items/2/problem/errors/0/pointer")).isEqualTo("/unit");
        assertThat(answer.body().at("/items/3/problem/status").asInt()).isEqualTo(404);
        assertThat(stage(first)).isEqualTo("to_sign");
        assertThat(stage(second)).isEqualTo("to_dispatch");
        assertThat(stage(fresh)).isEqualTo("reported");
    }

    @Test
    void isDoneOnceHoweverOftenItIsSentAndTriesAgainWhatWasRefused() {
        var first = filed();
        var late = post(CASES, desk, report()).text("/id");
        act("gridded", late, desk, "accept", Map.of());
        var sent = batch("dispatch", one(first, FakeTenantService.WORKS), of(late, 3, FakeTenantService.WORKS));
        var key = Map.of("Idempotency-Key", "batch-" + UUID.randomUUID());

        assertThat(post(BATCH, desk, sent, key).body().at("/done").asInt()).isEqualTo(1);
        act("gridded", late, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        var again = post(BATCH, desk, sent, key);

        assertThat(again.body().at("/done").asInt()).as("%s", again.body()).isEqualTo(2);
        assertThat(again.text("/items/0/row/stage")).isEqualTo("to_sign");
        assertThat(dispatches(first)).isEqualTo(1);
        assertThat(dispatches(late)).isEqualTo(1);
    }

    @Test
    void tellsWhoWasFaster() {
        var id = filed();
        var before = one(id, FakeTenantService.WORKS);
        act("gridded", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));

        var answer = post(BATCH, desk, batch("dispatch", before));

        assertThat(answer.text("/items/0/problem/type")).endsWith("changed-meanwhile");
        assertThat(answer.text("/items/0/problem/current/unit/name")).isEqualTo("环卫处");
    }

    @Test
    void signsForAUnitWhatIsItsOwn() {
        var own = filed();
        var others = filed();
        act("gridded", own, desk, "dispatch", Map.of("unit", FakeTenantService.WORKS));
        act("gridded", others, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var works = unit("gridded", FakeTenantService.WORKS);

        var answer = post(BATCH, works, batch("sign", of(own, 4, null), of(others, 4, null)));

        assertThat(answer.text("/items/0/row/stage")).isEqualTo("handling");
        assertThat(answer.body().at("/items/1/problem/status").asInt()).isEqualTo(404);
        assertThat(post(BATCH, works, batch("dispatch", one(own, FakeTenantService.WORKS)))
                        .body()
                        .at("/items/0/problem/status")
                        .asInt())
                .isEqualTo(422); // it is theirs, and it is not to be dispatched
    }

    @Test
    void whatWasDoneAndTakenAwaySinceIsDone() {
        var id = filed();
        act("gridded", id, desk, "dispatch", Map.of("unit", FakeTenantService.WORKS));
        var works = unit("gridded", FakeTenantService.WORKS);
        var sent = batch("sign", of(id, 4, null));
        var key = Map.of("Idempotency-Key", "batch-" + UUID.randomUUID());
        assertThat(post(BATCH, works, sent, key).body().at("/done").asInt()).isEqualTo(1);
        act("gridded", id, works, "return", Map.of("reason", "不属于本单位"));
        act("gridded", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));

        var again = post(BATCH, works, sent, key);

        assertThat(again.body().at("/done").asInt()).as("%s", again.body()).isEqualTo(1);
        assertThat(again.body().at("/items/0/row").isNull()).isTrue();
    }

    @Test
    void saysWhatIsTooManyTwiceOrNothing() {
        var many = IntStream.range(0, 101)
                .mapToObj(at -> (Object) Map.of("id", UUID.randomUUID(), "version", 1))
                .toArray();
        var id = UUID.randomUUID().toString();

        assertThat(post(BATCH, desk, batch("dispatch", many)).status()).isIn(400, 422);
        assertThat(post(BATCH, desk, batch("dispatch")).status()).isIn(400, 422);
        assertThat(post(BATCH, desk, batch("close", of(id, 1, null))).status()).isIn(400, 422);
        assertThat(post(BATCH, desk, batch("dispatch", of(id, 1, null), of(id, 1, null)))
                        .text("/errors/0/pointer"))
                .isEqualTo("/cases");
        assertThat(post(BATCH, desk, batch("dispatch", of(id, 1, null)), Map.of("Idempotency-Key", "k".repeat(161)))
                        .status())
                .isEqualTo(422);
        assertThat(post(BATCH, staff("gridded", "reader", null, "case.read"), batch("dispatch", of(id, 1, null)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isNothingToAnotherTenant() {
        var id = filed();
        var stranger = desk("liuzhou");

        assertThat(post(BATCH, stranger, batch("dispatch", one(id, FakeTenantService.WORKS)))
                        .status())
                .isEqualTo(404);
        var own = post("/t/liuzhou/api/cases/batch", stranger, batch("dispatch", one(id, FakeTenantService.WORKS)));
        assertThat(own.body().at("/items/0/problem/status").asInt()).isEqualTo(404);
        assertThat(stage(id)).isEqualTo("to_dispatch");
        var proposals = post("/t/liuzhou/api/cases/responsible", stranger, Map.of("cases", List.of(id)));
        assertThat(proposals.status()).isEqualTo(200);
        assertThat(proposals.body().at("/items")).isEmpty();
    }

    @Test
    void proposesAUnitForEachInTheOrderAsked() {
        var first = filed();
        var second = filed();

        var answer = post(CASES + "/responsible", desk, Map.of("cases", List.of(second, first)));

        assertThat(answer.text("/items/0/id")).isEqualTo(second);
        assertThat(answer.text("/items/1/id")).isEqualTo(first);
        assertThat(answer.text("/items/1/proposal/unit/name")).isEqualTo("环卫处");
        assertThat(answer.text("/items/1/proposal/candidates/0/lines/0/rule")).isEqualTo("东门网格归环卫处");
        var many = Stream.generate(UUID::randomUUID).limit(101).toList();
        assertThat(post(CASES + "/responsible", desk, Map.of("cases", many)).status())
                .isIn(400, 422);
    }

    private String filed() {
        var id = post(CASES, desk, report()).text("/id");
        act("gridded", id, desk, "accept", Map.of());
        act("gridded", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        return id;
    }

    private Map<String, Object> one(String id, String unit) {
        return of(id, get(CASES + "/" + id, desk).body().at("/version").asLong(), unit);
    }

    private static Map<String, Object> of(String id, long version, String unit) {
        var one = new HashMap<String, Object>(Map.of("id", id, "version", version));
        if (unit != null) {
            one.put("unit", unit);
        }
        return one;
    }

    private static Map<String, Object> batch(String action, Object... cases) {
        return Map.of("action", action, "cases", List.of(cases));
    }

    private String stage(String id) {
        return get(CASES + "/" + id, desk).text("/stage");
    }

    private long dispatches(String id) {
        var history = get(CASES + "/" + id, desk).body().at("/history");
        return history.valueStream()
                .filter(entry -> entry.at("/action").asString().equals("dispatch"))
                .count();
    }
}
