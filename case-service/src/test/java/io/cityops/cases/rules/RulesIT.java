package io.cityops.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant does its casework its own way, and no other tenant's. */
class RulesIT extends OverHttp {

    private static final String RULES = "/t/ruled/api/case-rules";

    private final String admin = staff("ruled", "admin", null, "case.read", "catalogue.manage");
    private final String desk = desk("ruled");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdFromTheMomentTheyAreChangedAndOnlyHere() {
        var before = get(RULES, desk);
        assertThat(before.body().at("/rules/extensions").asInt()).isEqualTo(2);
        var version = before.body().at("/version").asInt();

        var changed = put(
                RULES,
                admin,
                change(
                        version,
                        Map.of(
                                "off", List.of("send_verify", "self_handle"),
                                "photographed", List.of("feed_back"),
                                "minutes", Map.of("accept", 45),
                                "names", Map.of("reported", "新来的"),
                                "returnsReviewed", true,
                                "hangs", 0)));

        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.body().at("/version").asInt()).isEqualTo(version + 1);
        assertThat(changed.text("/changedBy")).isEqualTo("admin");
        assertThat(changed.body().at("/rules/minutes/file").asInt())
                .as("what is left out stays")
                .isEqualTo(15);
        var photo = new Upload("photos", "before.jpg", TestPictures.jpeg(640, 480));
        var id = multipart(
                        "/t/ruled/api/cases", desk, Map.of("report", JSON.writeValueAsString(report())), List.of(photo))
                .text("/id");
        var opened = get("/t/ruled/api/cases/" + id, desk);
        assertThat(actions(opened)).containsExactlyInAnyOrder("accept", "reject", "merge");
        assertThat(opened.body().at("/clocks").toString()).contains("45 分钟");
        act("ruled", id, desk, "accept", Map.of());
        act("ruled", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("ruled", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var unit = unit("ruled", FakeTenantService.SANITATION);
        act("ruled", id, unit, "sign", Map.of());
        assertThat(actions(get("/t/ruled/api/cases/" + id, unit)))
                .contains("ask_return", "ask_extend")
                .doesNotContain("return", "ask_hang");
        assertThat(act("ruled", id, unit, "feed_back", Map.of(), 422).text("/errors/0/pointer"))
                .isEqualTo("/photo");
        var photos = List.of(opened.text("/photos/0/id"));
        assertThat(act("ruled", id, unit, "feed_back", Map.of("photos", photos), 422)
                        .text("/detail"))
                .as("the reporter's own photo shows nothing of what was done")
                .contains("new photo");
        var handled = new java.util.HashMap<>(report());
        handled.put("handled", "扫了");
        assertThat(post("/t/ruled/api/cases", desk, handled).text("/errors/0/pointer"))
                .isEqualTo("/handled");

        var receipt = post("/t/ruled/api/reports", null, report());
        assertThat(get("/t/ruled/api/track/" + receipt.text("/code"), null).text("/steps/0/text"))
                .isEqualTo("新来的");
        assertThat(get("/t/nanyang/api/case-rules", desk("nanyang")).text("/rules/names/reported"))
                .isEmpty();
        assertThat(put(RULES, admin, change(version, Map.of())).status()).isEqualTo(409);
    }

    @Test
    void ofAnOlderVersionAreAsUsualInWhatTheyDoNotSpeakOf() {
        var older = "{\"off\":[\"appeal\"],\"names\":{\"closed\":\"办结\"},\"hangDays\":30}";
        CurrentTenant.runAs(
                new TenantId("chengzhong"),
                () -> jdbc.sql(
                                "insert into case_rules (tenant, version, rules, at, by_name) values ('chengzhong', 1, ?, now(), 'x')")
                        .param(older)
                        .update());

        var rules =
                get("/t/chengzhong/api/case-rules", desk("chengzhong")).body().at("/rules");

        assertThat(rules.at("/hangDays").asInt()).isEqualTo(30);
        assertThat(rules.at("/names/closed").asString()).isEqualTo("办结");
        assertThat(rules.at("/off/0").asString()).isEqualTo("appeal");
        assertThat(rules.at("/nearMetres").asInt()).isEqualTo(50);
        assertThat(rules.at("/minutes/accept").asInt()).isEqualTo(15);
    }

    @Test
    void areRefusedFieldByField() {
        var wrong = put(
                RULES,
                admin,
                change(
                        0,
                        Map.of(
                                "off",
                                List.of("accept"),
                                "photographed",
                                List.of("close"),
                                "minutes",
                                Map.of("accept", 0, "lunch", 5),
                                "names",
                                Map.of("nowhere", "x", "closed", " "),
                                "extensions",
                                3,
                                "hangDays",
                                366,
                                "nearMetres",
                                501,
                                "nearHours",
                                169)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/rules/off/0",
                        "/rules/photographed/0",
                        "/rules/minutes/accept",
                        "/rules/minutes/lunch",
                        "/rules/names/nowhere",
                        "/rules/names/closed",
                        "/rules/extensions",
                        "/rules/hangDays",
                        "/rules/nearMetres",
                        "/rules/nearHours");
    }

    @Test
    void areChangedByNobodyElse() {
        assertThat(put(RULES, desk, change(0, Map.of())).status()).isEqualTo(403);
        var stranger = staff("nanyang", "admin", null, "case.read", "catalogue.manage");
        assertThat(put(RULES, stranger, change(0, Map.of())).status()).isEqualTo(404);
        assertThat(get(RULES, null).status()).isEqualTo(401);
        put("/t/nanyang/api/case-rules", stranger, change(0, Map.of("hangs", 3)));
        assertThat(count("nanyang")).isPositive();
        assertThat(CurrentTenant.callAs(
                        new TenantId("chengzhong"),
                        () -> jdbc.sql("select count(*) from case_rules where tenant = 'nanyang'")
                                .query(Integer.class)
                                .single()))
                .as("the second wall alone")
                .isZero();
    }

    private int count(String tenant) {
        return CurrentTenant.callAs(
                new TenantId(tenant),
                () -> jdbc.sql("select count(*) from case_rules")
                        .query(Integer.class)
                        .single());
    }

    private static Map<String, Object> change(int version, Map<?, ?> rules) {
        return Map.of("version", version, "rules", rules);
    }
}
