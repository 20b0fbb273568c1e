package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that may happen to a case beside the straight way, over HTTP and by the people whose business it is. */
class RequestsIT extends OverHttp {

    private static final String TENANT = "liuzhou";
    private static final String CASES = "/t/liuzhou/api/cases";

    private final String desk = desk(TENANT);
    private final String unit = unit(TENANT, FakeTenantService.SANITATION);

    @Test
    void isLookedAtBeforeItIsAccepted() {
        var id = opened();

        act(TENANT, id, desk, "send_verify", Map.of());
        assertThat(act(TENANT, id, desk, "accept", Map.of("category", FakeTenantService.CATEGORY), 422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/action");
        assertThat(act(TENANT, id, desk, "verify_false", Map.of(), 422).text("/errors/0/pointer"))
                .isEqualTo("/reason");
        act(TENANT, id, desk, "verify_true", Map.of("note", "确有其事"));

        assertThat(show(id).text("/stage")).isEqualTo("reported");
    }

    @Test
    void isExtendedHungAndTakenUpAgain() {
        var id = handling();

        act(TENANT, id, unit, "assign", Map.of("handler", "  "), 422);
        act(TENANT, id, unit, "assign", Map.of("handler", "李师傅"));
        assertThat(show(id).text("/handler")).isEqualTo("李师傅");
        assertThat(actions(get(CASES + "/" + id, unit))).contains("revoke").doesNotContain("return", "assign");

        var asking = act(TENANT, id, unit, "ask_extend", Map.of("reason", "管线配合"));
        assertThat(asking.text("/asked/action")).isEqualTo("ask_extend");
        assertThat(asking.text("/asked/reason")).isEqualTo("管线配合");
        assertThat(asking.text("/asked/by/name")).isEqualTo("unit");
        act(TENANT, id, unit, "approve", Map.of(), 403);
        var extended = act(TENANT, id, desk, "approve", Map.of());
        assertThat(extended.body().at("/extensions").asInt()).isEqualTo(1);
        assertThat(extended.body().at("/asked").isNull()).isTrue();
        assertThat(extended.body().at("/clocks").toString()).contains("延期 1 次");

        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (var wrong : List.of(today, today.plusDays(366))) {
            var refused = act(TENANT, id, unit, "ask_hang", Map.of("reason", "植树", "until", wrong.toString()), 422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/until");
        }
        var until = today.plusDays(30).toString();
        assertThat(act(TENANT, id, unit, "ask_hang", Map.of("reason", "植树", "until", until))
                        .text("/asked/until"))
                .isEqualTo(until);
        assertThat(act(TENANT, id, desk, "approve", Map.of()).text("/stage")).isEqualTo("hung");
        act(TENANT, id, desk, "resume", Map.of());

        act(TENANT, id, unit, "feed_back", Map.of("note", "好了"));
        act(TENANT, id, desk, "send_check", Map.of());
        act(TENANT, id, desk, "check_pass", Map.of());
        act(TENANT, id, desk, "close", Map.of());
        act(TENANT, id, desk, "reopen", Map.of("reason", "市民不满意"));
        assertThat(act(TENANT, id, desk, "force_close", Map.of("reason", "重复投诉"))
                        .text("/stage"))
                .isEqualTo("forced_closed");
        assertThat(act(TENANT, id, desk, "visit", Map.of("note", "已说明")).text("/stage"))
                .isEqualTo("visited");
    }

    @Test
    void isAskedToBeCancelledAndGoesBackWhereItWas() {
        var id = handling();
        act(TENANT, id, desk, "ask_cancel", Map.of("reason", "重复"));
        var dispatcher = staff(TENANT, "dispatcher", null, "case.read", "case.dispatch");

        act(TENANT, id, dispatcher, "refuse", Map.of("reason", "不重复"), 403);
        var refused = act(TENANT, id, desk, "refuse", Map.of("reason", "不重复"));

        assertThat(refused.text("/stage")).isEqualTo("handling");
        assertThat(refused.body().at("/asked").isNull()).isTrue();
    }

    @Test
    void isPutRightByWhoFoundIt() {
        var report = new HashMap<>(report());
        report.put("handled", "已当场清扫");
        report.put("source", "patrol");
        var photo = new Upload("photos", "after.jpg", TestPictures.jpeg(640, 480));
        var collector = staff(TENANT, "collector", null, "case.read", "case.report", "case.check");

        var opened = multipart(CASES, collector, Map.of("report", JSON.writeValueAsString(report)), List.of(photo));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.text("/stage")).isEqualTo("self_handled");
        assertThat(opened.text("/result/text")).isEqualTo("已当场清扫");
        assertThat(opened.text("/history/0/action")).isEqualTo("self_handle");
        assertThat(opened.body().at("/photos").size()).isEqualTo(1);

        assertThat(act(TENANT, opened.text("/id"), desk, "archive", Map.of()).text("/stage"))
                .isEqualTo("closed");
        report.remove("source");
        assertThat(post("/t/liuzhou/api/reports", null, report).status()).isEqualTo(201);
    }

    @Test
    void tellsTheReporterNothingOfWhatStaffAskEachOther() {
        var receipt = post("/t/liuzhou/api/reports", null, report());
        var items = get(CASES + "?sort=reported&limit=200", desk).body().at("/items");
        var id = java.util.stream.StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.at("/number").asString().equals(receipt.text("/number")))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        handle(id);
        act(TENANT, id, unit, "assign", Map.of("handler", "李师傅"));
        act(TENANT, id, unit, "ask_extend", Map.of("reason", "内部原因"));

        var asked = get("/t/liuzhou/api/track/" + receipt.text("/code"), null);
        assertThat(asked.text("/stage")).isEqualTo("handling");
        assertThat(asked.body().toString()).doesNotContain("李师傅", "内部原因", "延期", "extend_review");
        assertThat(asked.body().at("/steps").size()).isEqualTo(5);
    }

    private String opened() {
        return post(CASES, desk, report()).text("/id");
    }

    private String handling() {
        var id = opened();
        handle(id);
        return id;
    }

    private void handle(String id) {
        act(TENANT, id, desk, "accept", Map.of());
        act(TENANT, id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act(TENANT, id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act(TENANT, id, unit, "sign", Map.of());
    }

    private Answer show(String id) {
        return get(CASES + "/" + id, desk);
    }
}
