package io.cityops.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case is followed by its code at every step of its way, while staff say things that are not meant for its reporter. */
class WhatTheCitizenSeesIT extends OverHttp {

    private static final String CASES = "/t/liuzhou/api/cases";
    private static final String DESK = staff(
            "liuzhou",
            "Zhang-at-the-desk",
            null,
            "case.read",
            "case.report",
            "case.accept",
            "case.file",
            "case.dispatch",
            "case.check",
            "case.close");
    private static final String UNIT =
            staff("liuzhou", "Li-of-the-unit", FakeTenantService.SANITATION, "case.read", "case.handle");
    private static final String[] NOT_FOR_CITIZENS = {
        "INTERNAL", "Zhang-at-the-desk", "Li-of-the-unit", "环卫处", "王女士", "13812345678", "138****5678"
    };

    @Test
    void isNeverWhatStaffSaidAmongThemselvesNorWhoTheyAre() {
        var code = post("/t/liuzhou/api/reports", null, report()).text("/code");
        var id = idOf(code);
        step(code, id, DESK, "accept", Map.of());
        step(code, id, DESK, "back", Map.of("reason", "INTERNAL 1"));
        step(code, id, DESK, "accept", Map.of("reason", "INTERNAL 2"));
        step(code, id, DESK, "file", Map.of("condition", FakeTenantService.CONDITION));
        step(code, id, DESK, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        step(code, id, UNIT, "return", Map.of("reason", "INTERNAL 3"));
        step(code, id, DESK, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        step(code, id, UNIT, "sign", Map.of());
        act(id, UNIT, "feed_back", Map.of("note", "第一次清运"));
        step(code, id, DESK, "check_fail", Map.of("reason", "INTERNAL 4"));
        step(code, id, DESK, "redispatch", Map.of());
        act(id, UNIT, "feed_back", Map.of("note", "全部清运完毕"));
        step(code, id, DESK, "check_pass", Map.of());
        step(code, id, DESK, "back", Map.of("reason", "INTERNAL 5"));
        step(code, id, DESK, "redispatch", Map.of());
        act(id, UNIT, "feed_back", Map.of("note", "再次清运"));
        assertThat(seen(code)).doesNotContain("清运"); // no result before the case is closed
        step(code, id, DESK, "check_pass", Map.of());
        step(code, id, DESK, "close", Map.of("reason", "INTERNAL 6"));

        assertThat(seen(code)).contains("再次清运").doesNotContain("第一次清运", "全部清运完毕");
    }

    @Test
    void isWhyTheReportWasNotTakenUpAndNothingElse() {
        var code = post("/t/liuzhou/api/reports", null, report()).text("/code");
        step(code, idOf(code), DESK, "reject", Map.of("reason", "不属于城市管理事项"), "INTERNAL note");

        assertThat(seen(code)).contains("不属于城市管理事项");
    }

    private static void step(String code, String id, String token, String action, Map<String, Object> with) {
        step(code, id, token, action, with, "INTERNAL " + action);
    }

    private static void step(
            String code, String id, String token, String action, Map<String, Object> with, String note) {
        var noted = new HashMap<>(with);
        noted.put("note", note);
        act(id, token, action, noted);
        assertThat(seen(code)).as("after " + action).doesNotContain(NOT_FOR_CITIZENS);
    }

    private static void act(String id, String token, String action, Map<String, Object> with) {
        var order = new HashMap<>(with);
        order.put("action", action);
        order.put("version", get(CASES + "/" + id, token).body().at("/version").asLong());
        var answer = post(CASES + "/" + id + "/actions", token, order);
        assertThat(answer.status()).as(action + answer.body()).isEqualTo(200);
    }

    private static String seen(String code) {
        return get("/t/liuzhou/api/track/" + code, null).body().toString();
    }

    private static String idOf(String code) {
        var number = get("/t/liuzhou/api/track/" + code, null).text("/number");
        for (var row : get(CASES + "?sort=reported", DESK).body().at("/items")) {
            if (row.at("/number").asString().equals(number)) {
                return row.at("/id").asString();
            }
        }
        throw new AssertionError("no case " + number);
    }
}
