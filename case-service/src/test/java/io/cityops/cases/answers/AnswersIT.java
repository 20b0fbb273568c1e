package io.cityops.cases.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reporter says by the tracking code whether they are content, and that is the return visit. */
class AnswersIT extends OverHttp {

    private static final String CASES = "/t/answered/api/cases";

    private final String desk = desk("answered");
    private final String unit = unit("answered", FakeTenantService.SANITATION);

    @Test
    void isTheReturnVisitWhenContentAndIsHeardOnce() {
        var told = new Reported();
        assertThat(told.answer("content", null).text("/type")).endsWith("not-asked"); // nothing was done yet
        told.close();
        assertThat(told.tracked().at("/rating/open").asBoolean()).isTrue();
        assertThat(told.tracked().at("/rating/until").asString()).isNotEmpty();

        var answered = told.answer("mostly", "来得很快");

        assertThat(answered.status()).as("%s", answered.body()).isEqualTo(200);
        assertThat(answered.text("/stage")).isEqualTo("visited");
        assertThat(answered.text("/rating/verdict")).isEqualTo("mostly");
        assertThat(answered.body().at("/rating/open").asBoolean()).isFalse();
        assertThat(told.last().at("/action").asString()).isEqualTo("visit");
        assertThat(told.last().at("/by/role").asString()).isEqualTo("public");
        assertThat(told.last().at("/note").asString()).isEqualTo("来得很快");
        assertThat(told.answer("content", null).status()).isEqualTo(409);
        assertThat(told.detail().at("/answers/0/verdict").asString()).isEqualTo("mostly");
    }

    @Test
    void opensTheCaseAgainWhenNotContentTwiceAtMost() {
        var told = new Reported();
        told.close();
        assertThat(told.answer("not_content", " ").text("/errors/0/pointer")).isEqualTo("/words");
        assertThat(told.answer("not_content", "垃圾还在").text("/stage")).isEqualTo("to_dispatch");
        assertThat(told.last().at("/reason").asString()).isEqualTo("垃圾还在");
        assertThat(told.answer("not_content", "垃圾还在").text("/type")).endsWith("answered"); // sent again, unanswered
        told.closeAgain();
        assertThat(told.answer("not_content", "还是没清").text("/stage")).isEqualTo("to_dispatch");
        told.closeAgain();

        var third = told.answer("not_content", "仍未解决");

        assertThat(third.text("/stage")).isEqualTo("visited"); // staff decide from here on
        assertThat(actions(get(CASES + "/" + told.id, desk))).contains("reopen");
    }

    @Test
    void isNotTakenForAnotherWhenSomebodyElseOpensTheCaseAgain() {
        var told = new Reported();
        told.close();
        told.answer("not_content", "垃圾还在");
        told.closeAgain();
        act("answered", told.id, desk, "reopen", Map.of("reason", "回访发现仍有垃圾"));

        assertThat(told.answer("not_content", "还是没清").text("/type")).endsWith("not-asked");
    }

    @Test
    void isHeardOnceEvenWhenSentFromManySidesAtOnce() throws Exception {
        var told = new Reported();
        told.close();
        var statuses = new ArrayList<Integer>();
        Callable<Integer> say = () -> told.answer("content", null).status();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : crowd.invokeAll(Collections.nCopies(8, say))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409).contains(status));
        assertThat(told.detail()
                        .at("/history")
                        .valueStream()
                        .filter(entry -> entry.at("/action").asString().equals("visit")))
                .hasSize(1);
    }

    @Test
    void needsTheCodeAndHasLimits() {
        var told = new Reported();
        told.close();
        assertThat(post("/t/answered/api/track/AAAA-BBBB-CCCC/answer", null, Map.of("verdict", "content"))
                        .status())
                .isEqualTo(404);
        assertThat(post("/t/liuzhou/api/track/" + told.code + "/answer", null, Map.of("verdict", "content"))
                        .status())
                .isEqualTo(404);
        assertThat(told.answer("content", "长".repeat(501)).status()).isIn(400, 422);
        assertThat(told.answer("splendid", null).status()).isIn(400, 422);
        assertThat(told.tracked().at("/rating/open").asBoolean()).isTrue();
    }

    /** A report with the code of its reporter. */
    private final class Reported {

        private final String code =
                post("/t/answered/api/reports", null, report()).text("/code");
        private final String id = idOf(code);

        void close() {
            act("answered", id, desk, "accept", Map.of());
            act("answered", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
            closeAgain();
        }

        void closeAgain() {
            act("answered", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
            act("answered", id, unit, "sign", Map.of());
            act("answered", id, unit, "feed_back", Map.of("note", "已清运"));
            act("answered", id, desk, "check_pass", Map.of());
            act("answered", id, desk, "close", Map.of());
        }

        Answer answer(String verdict, String words) {
            var said = new HashMap<String, Object>(Map.of("verdict", verdict));
            said.put("words", words);
            return post("/t/answered/api/track/" + code + "/answer", null, said);
        }

        JsonNode tracked() {
            return get("/t/answered/api/track/" + code, null).body();
        }

        JsonNode detail() {
            return get(CASES + "/" + id, desk).body();
        }

        JsonNode last() {
            var history = detail().at("/history");
            return history.get(history.size() - 1);
        }

        private String idOf(String code) {
            var number = get("/t/answered/api/track/" + code, null).text("/number");
            for (var row : get(CASES + "?sort=reported", desk).body().at("/items")) {
                if (row.at("/number").asString().equals(number)) {
                    return row.at("/id").asString();
                }
            }
            throw new AssertionError("no case " + number);
        }
    }
}
