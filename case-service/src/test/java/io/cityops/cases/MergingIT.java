package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What several people tell is one case, and each of them sees it solved. */
class MergingIT extends OverHttp {

    private static final String TENANT = "merging";
    private static final String CASES = "/t/merging/api/cases";

    private final String desk = desk(TENANT);

    @Test
    void suggestsWhatIsNearInPlaceTimeAndMatter() {
        var first = opened(109.5000, FakeTenantService.CATEGORY);
        var near = opened(109.5004, FakeTenantService.CATEGORY); // forty metres
        var undecided = opened(109.5003, null);
        var far = opened(109.5008, FakeTenantService.CATEGORY); // eighty metres
        act(TENANT, far, desk, "reject", Map.of("reason", "不在此处"));

        var similar = get(CASES + "/" + first + "/similar", desk);

        assertThat(ids(similar)).containsExactly(undecided, near);
        assertThat(similar.body().at("/items/0/metres").asInt()).isBetween(28, 33);
        assertThat(get("/t/liuzhou/api/cases/" + first + "/similar", desk("liuzhou"))
                        .status())
                .isEqualTo(404);
        assertThat(get(CASES + "/" + first + "/similar", unit(TENANT, FakeTenantService.WORKS))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsEveryReporterFollowTheOneCase() {
        var first = opened(109.6, FakeTenantService.CATEGORY);
        var receipt = post("/t/merging/api/reports", null, report(109.6001, FakeTenantService.CATEGORY, "李先生"));
        var second = ids(get(CASES + "/" + first + "/similar", desk)).getFirst();

        act(TENANT, second, desk, "merge", Map.of(), 422);
        act(TENANT, second, desk, "merge", Map.of("into", second), 422);
        act(TENANT, second, desk, "merge", Map.of("into", elsewhere()), 422);
        var merged = act(TENANT, second, desk, "merge", Map.of("into", first));
        assertThat(merged.text("/stage")).isEqualTo("merged");
        assertThat(merged.text("/into/id")).isEqualTo(first);
        assertThat(act(TENANT, first, desk, "merge", Map.of("into", second), 422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/into");
        solve(first);

        var tracked = get("/t/merging/api/track/" + receipt.text("/code"), null);
        assertThat(tracked.text("/stage")).isEqualTo("closed");
        assertThat(tracked.text("/result/text")).isEqualTo("清运完毕");
        assertThat(tracked.text("/number")).isEqualTo(receipt.text("/number"));
        assertThat(tracked.body().toString()).doesNotContain("王女士", "李先生", first);
        var incident = get(CASES + "/" + first, desk);
        assertThat(incident.body().at("/reports").asInt()).isEqualTo(2);
        assertThat(incident.text("/merged/0/id")).isEqualTo(second);
        assertThat(incident.text("/merged/0/reporter/phone")).isEqualTo("138****5678");
    }

    @Test
    void leavesOneOfTwoThatAreMergedIntoEachOtherAtOnce() throws Exception {
        for (var turn = 0; turn < 5; turn++) {
            var one = opened(109.8 + turn * 0.01, FakeTenantService.CATEGORY);
            var other = opened(109.8 + turn * 0.01, FakeTenantService.CATEGORY);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var there = both.submit(() -> merge(one, other));
                var back = both.submit(() -> merge(other, one));
                assertThat(List.of(there.get(), back.get())).containsOnlyOnce(200);
            }
            var stages = List.of(
                    get(CASES + "/" + one, desk).text("/stage"),
                    get(CASES + "/" + other, desk).text("/stage"));
            assertThat(stages).containsExactlyInAnyOrder("reported", "merged");
        }
    }

    private int merge(String one, String into) {
        return post(CASES + "/" + one + "/actions", desk, Map.of("action", "merge", "version", 1, "into", into))
                .status();
    }

    @Test
    void takesBackWhatWasMergedByMistake() {
        var first = opened(109.7, FakeTenantService.CATEGORY);
        var second = opened(109.7001, FakeTenantService.CATEGORY);
        act(TENANT, second, desk, "merge", Map.of("into", first));
        act(TENANT, second, desk, "split", Map.of("reason", "不是同一处"));

        assertThat(get(CASES + "/" + second, desk).text("/stage")).isEqualTo("reported");
        assertThat(get(CASES + "/" + second, desk).body().at("/into").isNull()).isTrue();
        assertThat(get(CASES + "/" + first, desk).body().at("/reports").asInt()).isEqualTo(1);
    }

    private void solve(String id) {
        var unit = unit(TENANT, FakeTenantService.SANITATION);
        act(TENANT, id, desk, "accept", Map.of());
        act(TENANT, id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act(TENANT, id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act(TENANT, id, unit, "sign", Map.of());
        act(TENANT, id, unit, "feed_back", Map.of("note", "清运完毕"));
        act(TENANT, id, desk, "check_pass", Map.of());
        act(TENANT, id, desk, "close", Map.of());
    }

    private static String elsewhere() {
        return post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
    }

    private String opened(double lng, String category) {
        return post(CASES, desk, report(lng, category, "王女士")).text("/id");
    }

    private static Map<String, Object> report(double lng, String category, String reporter) {
        var report = new HashMap<>(report());
        report.put("category", category);
        report.put("place", Map.of("lng", lng, "lat", 24.4));
        report.put("reporter", Map.of("name", reporter, "phone", "13812345678"));
        return report;
    }

    private static List<String> ids(Answer similar) {
        return StreamSupport.stream(similar.body().at("/items").spliterator(), false)
                .map(item -> item.at("/row/id").asString())
                .toList();
    }
}
