package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hazards go ahead of all others at the desk, and everybody who is to know does at once. */
class HazardsIT extends OverHttp {

    private static final String CASES = "/t/hazardous/api/cases";
    private static final String RULES = "/t/hazardous/api/case-rules";

    private final String desk = desk("hazardous");
    private final String admin = staff("hazardous", "admin", null, "case.read", "catalogue.manage");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void turnOn() {
        hazards(Map.of(
                "on",
                true,
                "matters",
                List.of(Map.of("scheme", "GBT47678.5-2026", "kind", "matter", "code", "02001")),
                "sources",
                List.of("leader"),
                "deskMinutes",
                5));
    }

    @Test
    void standFirstHoweverLateOthersAre() {
        var late = report("hotline", null);
        jdbcUpdate(
                "update cases set due_order = now() - interval '3 days', due_at = now() - interval '3 days' where id = ?::uuid",
                late);
        var hazard = report("hotline", FakeTenantService.CATEGORY);
        var flagged = report("hotline", null);
        act("hazardous", flagged, desk, "flag_hazard", Map.of("reason", "路面塌陷"));
        var leaders = report("leader", null);

        var first = ids(get(CASES + "?limit=200", desk));
        assertThat(first.indexOf(late)).isGreaterThan(first.indexOf(hazard));
        assertThat(first.indexOf(late)).isGreaterThan(first.indexOf(flagged));
        assertThat(first.indexOf(late)).isGreaterThan(first.indexOf(leaders));
        assertThat(get(CASES + "/" + hazard, desk).text("/hazard")).isEqualTo("category");
        assertThat(get(CASES + "/" + flagged, desk).text("/hazard")).isEqualTo("staff");
        assertThat(get(CASES + "/" + leaders, desk).text("/hazard")).isEqualTo("source");
        var only = ids(get(CASES + "?hazard=true&limit=200", desk));
        assertThat(only).contains(hazard, flagged, leaders).doesNotContain(late);
        assertThat(ids(get(CASES + "?hazard=true&sort=reported&limit=200", desk)))
                .contains(hazard, flagged, leaders)
                .doesNotContain(late);
        assertThat(ids(get(CASES + "?deadline=red&limit=200", desk)))
                .contains(late)
                .doesNotContain(hazard);
        assertThat(ids(get(CASES + "?deadline=green&limit=200", desk)))
                .contains(hazard)
                .doesNotContain(late);

        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = get(CASES + "?limit=1&deadline=green" + (next.isEmpty() ? "" : "&cursor=" + next), desk);
            read.addAll(ids(page));
            next = page.text("/next");
        } while (!next.isEmpty());
        assertThat(read).doesNotHaveDuplicates().isEqualTo(ids(get(CASES + "?limit=200&deadline=green", desk)));

        act("hazardous", flagged, desk, "clear_hazard", Map.of("reason", "已围挡"));
        assertThat(ids(get(CASES + "?hazard=true&limit=200", desk))).doesNotContain(flagged);
    }

    @Test
    void areLateAmongTheirOwnAndCountedSo() {
        var before = get(CASES + "/counts", desk).body().at("/byDeadline/red").asInt();
        var hazard = report("hotline", FakeTenantService.CATEGORY);
        var late = Instant.now().minus(Duration.ofHours(1));
        jdbcUpdate(
                "update cases set due_at = '%1$s', warn_at = '%1$s', due_order = timestamptz '%1$s' - interval '109572 days'"
                                .formatted(late)
                        + " where id = ?::uuid",
                hazard);

        assertThat(ids(get(CASES + "?deadline=red&limit=200", desk))).startsWith(hazard);
        assertThat(ids(get(CASES + "?deadline=red&sort=reported&limit=200", desk)))
                .contains(hazard);
        assertThat(ids(get(CASES + "?deadline=yellow&limit=200", desk))).doesNotContain(hazard);
        assertThat(get(CASES + "/counts", desk).body().at("/byDeadline/red").asInt())
                .isEqualTo(before + 1);
    }

    @Test
    void ringWhoeverTakesThemUpAndTheUnitAtOnce() {
        var hazard = report("hotline", FakeTenantService.CATEGORY);
        await().until(() -> inbox(desk, hazard).stream().anyMatch(item -> item.startsWith("hazard true 险情")));

        act("hazardous", hazard, desk, "accept", Map.of());
        act("hazardous", hazard, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("hazardous", hazard, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var unit = unit("hazardous", FakeTenantService.SANITATION);
        assertThat(inbox(unit, hazard)).anyMatch(item -> item.startsWith("yours true"));
        var due = Instant.parse(get(CASES + "/" + hazard, unit).text("/dueAt"));
        assertThat(due).isBefore(Instant.now().plus(Duration.ofMinutes(11)));
    }

    @Test
    void areClearedForGood() {
        var cleared = report("hotline", FakeTenantService.CATEGORY);
        act("hazardous", cleared, desk, "clear_hazard", Map.of("reason", "已围挡"));
        var kept = report("hotline", FakeTenantService.CATEGORY);

        act("hazardous", cleared, desk, "accept", Map.of());
        act("hazardous", cleared, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        assertThat(get(CASES + "/" + cleared, desk).body().at("/hazard").isNull())
                .isTrue();

        hazards(Map.of("on", false));
        act("hazardous", kept, desk, "accept", Map.of());
        assertThat(get(CASES + "/" + kept, desk).text("/hazard")).isEqualTo("category");
    }

    @Test
    void areProposedFromTheCatalogueAndRefusedFieldByField() {
        assertThat(get(RULES + "/proposed-hazards", desk).status()).isEqualTo(200);
        var wrong = put(
                RULES,
                admin,
                change(Map.of(
                        "matters",
                        List.of(Map.of("scheme", "", "kind", "thing", "code", "1")),
                        "sources",
                        List.of("nobody"),
                        "handleHours",
                        0,
                        "signMinutes",
                        1_441)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/rules/city/hazards/matters/0",
                        "/rules/city/hazards/sources/0",
                        "/rules/city/hazards/handleHours",
                        "/rules/city/hazards/signMinutes");
        assertThat(get("/t/nanyang/api/case-rules", desk("nanyang"))
                        .body()
                        .at("/rules/city/hazards/on")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void stayOnAnIndexAmongManyOthers() {
        var plan = CurrentTenant.callAs(
                new TenantId("hazardous"),
                () -> String.join("\n", jdbc.sql("""
                                explain select * from cases where tenant = 'hazardous' and due_order < '1900-01-01'
                                    and due_order >= '1500-01-01' and due_order < '9999-12-31' and hazard is not null
                                order by due_order, id limit 51
                                """).query(String.class).list()));

        assertThat(plan).contains("Index").doesNotContain("Sort");
    }

    private List<String> inbox(String reader, String about) {
        var items = get("/t/hazardous/api/inbox?limit=100", reader).body().at("/items");
        var found = new ArrayList<String>();
        items.forEach(item -> {
            if (item.at("/caseId").asString().equals(about)) {
                found.add(item.at("/occasion").asString() + " "
                        + item.at("/urgent").asBoolean() + " "
                        + item.at("/text").asString());
            }
        });
        return found;
    }

    private String report(String source, String category) {
        var report = new HashMap<String, Object>(report());
        report.put("source", source);
        report.remove("category");
        if (category != null) {
            report.put("category", category);
        }
        var made = post(CASES, desk, report);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/id");
    }

    private void hazards(Map<String, Object> hazards) {
        assertThat(put(RULES, admin, change(hazards)).status()).isEqualTo(200);
    }

    private Map<String, Object> change(Map<String, Object> hazards) {
        var version = get(RULES, desk).body().at("/version").asInt();
        return Map.of("version", version, "rules", Map.of("city", Map.of("hazards", hazards)));
    }

    private void jdbcUpdate(String sql, String id) {
        CurrentTenant.runAs(
                new TenantId("hazardous"), () -> jdbc.sql(sql).param(id).update());
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        var ids = new ArrayList<String>();
        page.body().at("/items").forEach(row -> ids.add(row.at("/id").asString()));
        return ids;
    }
}
