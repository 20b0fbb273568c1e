package io.cityops.cases.notices.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who of the staff finds what in the inbox as a case goes its way. */
class InboxIT extends OverHttp {

    private static final String TOWN = "/t/merging";
    private static final String INBOX = TOWN + "/api/inbox";

    private final String acceptor = person("acceptor", "case.report", "case.accept");
    private final String leader = person("shift_leader", "case.file", "case.close");
    private final String dispatcher = person("dispatcher", "case.dispatch");
    private final String checker = person("collector", "case.check");
    private final String sanitation = member("wang", FakeTenantService.SANITATION);
    private final String colleague = member("li", FakeTenantService.SANITATION);
    private final String works = member("zhao", FakeTenantService.WORKS);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhoseTurnItIsAtEachStep() {
        var id = post(TOWN + "/api/cases", acceptor, report()).text("/id");
        assertThat(told(acceptor, id))
                .as("the list brings new reports by itself")
                .isEmpty();

        act(id, acceptor, "accept", Map.of());
        assertThat(told(leader, id)).containsExactly("to_do");
        assertThat(told(dispatcher, id)).isEmpty();

        act(id, leader, "file", Map.of("condition", FakeTenantService.CONDITION));
        assertThat(told(dispatcher, id)).containsExactly("to_do");

        act(id, dispatcher, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        assertThat(told(sanitation, id)).containsExactly("yours");
        assertThat(told(colleague, id)).containsExactly("yours");
        assertThat(told(works, id)).isEmpty();

        act(id, sanitation, "sign", Map.of());
        act(id, sanitation, "ask_extend", Map.of("reason", "缺配件"));
        assertThat(told(dispatcher, id)).containsExactly("to_do", "to_do");

        act(id, dispatcher, "refuse", Map.of("reason", "时间够用"));
        assertThat(told(sanitation, id)).containsExactly("declined", "declined", "yours");
        assertThat(told(colleague, id))
                .as("who did not ask is told as one of the unit")
                .containsExactly("declined", "yours");

        act(id, sanitation, "feed_back", Map.of("note", "已清走"));
        assertThat(told(checker, id)).containsExactly("to_do");
        act(id, checker, "check_pass", Map.of());
        act(id, leader, "close", Map.of());
        assertThat(told(sanitation, id)).first().isEqualTo("news");
        assertThat(told(leader, id))
                .as("nobody is told what they did themselves")
                .containsExactly("to_do", "to_do");
    }

    @Test
    void saysItInTheReadersLanguageAndTheTenantsWords() {
        var id = filed();

        assertThat(item(dispatcher, id, "zh-CN").at("/text").asString())
                .startsWith("待办：暴露垃圾（")
                .contains("，中山中路 1 号，已立案，待派遣")
                .doesNotContain("王女士")
                .doesNotContain("{");
        assertThat(item(dispatcher, id, "en-GB,en").at("/text").asString())
                .startsWith("To do: 暴露垃圾 (")
                .contains("filed, to be dispatched");
    }

    @Test
    void countsWhatIsUnreadForEachMemberAlone() {
        var early = person("early", "case.check");
        var late = person("late", "case.check");
        var before = unread(early);
        var first = toCheck();
        toCheck();
        assertThat(unread(early)).isEqualTo(before + 2);

        var one = item(early, first, "zh-CN");
        assertThat(post(INBOX + "/" + one.at("/id").asString() + "/read", early, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(unread(early)).isEqualTo(before + 1);
        assertThat(item(early, first, "zh-CN").at("/read").asBoolean()).isTrue();
        assertThat(item(late, first, "zh-CN").at("/read").asBoolean()).isFalse();

        var newest = get(INBOX, early).body().at("/items/0/at").asString();
        assertThat(post(INBOX + "/read", early, Map.of("upTo", newest)).status())
                .isEqualTo(204);
        assertThat(unread(early)).isZero();
        assertThat(unread(late)).isGreaterThanOrEqualTo(2);

        toCheck();
        assertThat(unread(early)).isEqualTo(1);
    }

    @Test
    void givesItPageByPageWithoutRepeatingOrLosingAnything() {
        for (var i = 0; i < 5; i++) {
            filed();
        }
        var all = ids(get(INBOX + "?limit=100", dispatcher).body());
        var paged = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = get(INBOX + "?limit=2" + cursor, dispatcher).body();
            paged.addAll(ids(page));
            cursor =
                    page.path("next").isString() ? "&cursor=" + page.at("/next").asString() : null;
        } while (cursor != null && paged.size() < all.size());

        assertThat(paged.subList(0, Math.min(paged.size(), all.size()))).isEqualTo(all);
        assertThat(get(INBOX + "?cursor=nonsense", dispatcher).status()).isEqualTo(422);
        assertThat(get(INBOX + "?limit=0", dispatcher).status()).isEqualTo(422);
        assertThat(post(INBOX + "/read", dispatcher, Map.of()).status()).isBetween(400, 422);
    }

    @Test
    void isAnothersTenantsNever() {
        var id = filed();
        var ours = item(dispatcher, id, "zh-CN").at("/id").asString();
        var stranger = staff("nanyang", "dispatcher", null, "case.read", "case.dispatch");

        assertThat(get(INBOX, stranger).status()).isEqualTo(404);
        assertThat(get("/t/nanyang/api/inbox?limit=100", stranger).body().toString())
                .doesNotContain(id)
                .doesNotContain(ours);
        assertThat(post("/t/nanyang/api/inbox/" + ours + "/read", stranger, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(item(dispatcher, id, "zh-CN").at("/read").asBoolean()).isFalse();
        assertThat(get(INBOX, null).status()).isEqualTo(401);
        CurrentTenant.runAs(new TenantId("nanyang"), () -> {
            assertThat(jdbc.sql("select count(*) from inbox_item where id = ?")
                            .param(UUID.fromString(ours))
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("insert into inbox_mark values ('merging', 'x', now())")
                            .update());
        });
    }

    private String filed() {
        var id = post(TOWN + "/api/cases", acceptor, report()).text("/id");
        act(id, acceptor, "accept", Map.of());
        act(id, leader, "file", Map.of("condition", FakeTenantService.CONDITION));
        return id;
    }

    private String toCheck() {
        var id = filed();
        act(id, dispatcher, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act(id, sanitation, "sign", Map.of());
        act(id, sanitation, "feed_back", Map.of("note", "已清走"));
        return id;
    }

    private static int unread(String token) {
        return get(INBOX + "/unread", token).body().at("/count").asInt();
    }

    private static List<String> told(String token, String id) {
        return items(get(INBOX + "?limit=100", token).body())
                .filter(item -> item.at("/caseId").asString().equals(id))
                .map(item -> item.at("/occasion").asString())
                .toList();
    }

    private static JsonNode item(String token, String id, String language) {
        var answer = send(request(INBOX + "?limit=100", token)
                .header("Accept-Language", language)
                .GET()
                .build());
        return items(answer.body())
                .filter(item -> item.at("/caseId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode page) {
        return items(page).map(item -> item.at("/id").asString()).toList();
    }

    private static java.util.stream.Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.at("/items").spliterator(), false);
    }

    private static void act(String id, String token, String action, Map<String, Object> with) {
        act("merging", id, token, action, with);
    }

    private static String person(String name, String... permissions) {
        var all = new java.util.ArrayList<>(List.of(permissions));
        all.add("case.read");
        return staff("merging", name, null, all.toArray(String[]::new));
    }

    private static String member(String name, String unit) {
        return staff("merging", name, unit, "case.read", "case.handle");
    }
}
