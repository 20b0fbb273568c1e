package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Grid staff and handlers with a phone and a bad network: nothing is lost, and nothing is done twice. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class StreetInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final double LNG = 112.548;
    private static final double LAT = 32.985;

    private final Desk desk = new Desk(TENANT, Client.signedIn(TENANT, "desk"));

    @TempDir
    private Path kept;

    @Test
    void whatWasDoneInATunnelSurvivesARestartAndIsDoneOnce() {
        var checked = handled("tunnel");
        var words = unique("井盖破损");
        try (var phone = browsers.phone(kept, LNG, LAT)) {
            var crew = Crew.signedIn(phone, TENANT, "collector");
            crew.isReadyForTunnels();
            crew.opensTask(checked.path("description").asString());
            phone.picture("street-task");
            phone.hasNoBarriers();
            crew.turnsTo("我的任务");
            crew.button("按距离").click();
            phone.picture("street-tasks");
            phone.hasNoBarriers();
            phone.loseTheNetwork();
            crew.opens("");
            assertThat(crew.notice()).containsText("没有网络");
            crew.opensTask(checked.path("description").asString());
            crew.does("核查通过", "现场已清理");
            assertThat(crew.task(checked.path("description").asString())).containsText("等待发送");
            crew.reports(words);
            assertThat(crew.entries("waiting")).hasCount(2);
            phone.picture("street-outbox");
            phone.hasNoBarriers();
        }
        assertThat(found(words)).isEmpty();
        try (var phone = browsers.phone(kept, LNG, LAT)) {
            phone.loseTheNetwork();
            var crew = Crew.opening(phone, TENANT);
            crew.turnsTo("待发送");
            assertThat(crew.entries("waiting")).hasCount(2);
            phone.picture("street-restarted");
            phone.findTheNetwork();
            assertThat(crew.notice()).containsText("登录已过期");
            phone.picture("street-signed-out");
            anotherSeesNothing(phone, crew, words);
            phone.visit("/t/" + TENANT + "/street/outbox");
            phone.fillSignIn("collector", Installation.password(TENANT, "collector"));
            assertThat(crew.entries("sent")).hasCount(2);
            assertThat(crew.entries("waiting")).hasCount(0);
            phone.picture("street-sent");
        }
        var reported = found(words);
        assertThat(reported).hasSize(1);
        assertThat(reported.getFirst().path("source").asString()).isEqualTo("patrol");
        assertThat(reported.getFirst().path("sourceClass").asString()).isEqualTo("self");
        assertThat(desk.read(reported.getFirst().path("id").asString())
                        .path("photos")
                        .size())
                .isEqualTo(1);
        var closing = desk.read(checked.path("id").asString());
        assertThat(closing.path("stage").asString()).isEqualTo("to_close");
        assertThat(done(closing, "check_pass")).isEqualTo(1);
    }

    /** Who signs in on the same phone next does not see what waits there, and does not send it. */
    private void anotherSeesNothing(Browsers.Visitor phone, Crew crew, String words) {
        crew.button("登录").click();
        phone.fillSignIn("unit", Installation.password(TENANT, "unit"));
        assertThat(crew.page().getByText("没有等待发送的内容")).isVisible();
        assertThat(crew.entries("waiting")).hasCount(0);
        assertThat(found(words)).isEmpty();
        crew.button("退出登录").click();
        crew.page().waitForURL(url -> !url.contains("/street"));
    }

    @Test
    void anAnswerThatIsLostDoublesNothing() {
        var words = unique("垃圾桶满溢");
        var asked = new AtomicInteger();
        try (var phone = browsers.phone(kept, LNG, LAT)) {
            var crew = Crew.signedIn(phone, TENANT, "collector");
            crew.page().route("**/api/cases", route -> loseFirst(route, asked));
            crew.writes(words);
            phone.picture("street-report");
            phone.hasNoBarriers();
            crew.submits();
            assertThat(crew.entries("sent")).hasCount(1);
            crew.turnsTo("我的任务");
            phone.widen();
            phone.picture("street-wide");
            crew.button("English").click();
            assertThat(crew.page().getByText("By deadline")).isVisible();
            phone.picture("street-english");
            phone.hasNoBarriers();
        }
        assertThat(asked).hasValue(2);
        assertThat(found(words)).hasSize(1);
    }

    /** The server has done it, and the phone never hears of that. */
    private static void loseFirst(Route route, AtomicInteger asked) {
        if (!route.request().method().equals("POST") || asked.incrementAndGet() > 1) {
            route.resume();
            return;
        }
        route.fetch();
        route.abort("connectionreset");
    }

    @Test
    void twoTabsSendOnce() {
        var words = unique("路灯不亮");
        var sent = new ArrayList<String>();
        try (var phone = browsers.phone(kept, LNG, LAT)) {
            var crew = Crew.signedIn(phone, TENANT, "collector");
            crew.isReadyForTunnels();
            phone.loseTheNetwork();
            crew.reports(words);
            var other = phone.tab("/t/" + TENANT + "/street/outbox");
            for (var tab : List.of(crew.page(), other)) {
                tab.onRequest(request -> {
                    if (request.method().equals("POST") && request.url().endsWith("/api/cases")) {
                        sent.add(request.headers().get("idempotency-key"));
                    }
                });
            }
            phone.findTheNetwork();
            assertThat(crew.entries("sent")).hasCount(1);
            assertThat(other.locator("[data-state=sent]")).hasCount(1);
        }
        assertThat(sent).hasSize(1);
        assertThat(found(words)).hasSize(1);
    }

    @Test
    void whoWasSlowerIsToldWhatChangedAndDecides() {
        var dispatched = dispatched("slow");
        var id = dispatched.path("id").asString();
        var words = dispatched.path("description").asString();
        try (var phone = browsers.phone(kept, LNG, LAT)) {
            var crew = Crew.signedIn(phone, TENANT, "unit");
            crew.isReadyForTunnels();
            crew.opensTask(words);
            phone.loseTheNetwork();
            crew.does("签收", "");
            crew.opensTask(words);
            crew.doesWithPhoto("处置反馈", "已清运");
            crew.turnsTo("待发送");
            assertThat(crew.entries("waiting")).hasCount(2);
            new Desk(TENANT, Client.signedIn(TENANT, "unit")).act(id, "sign", Map.of());
            phone.findTheNetwork();
            assertThat(crew.entries("refused")).containsText("已做“签收”");
            phone.picture("street-refused");
            phone.hasNoBarriers();
            assertThat(crew.entries("waiting")).hasCount(1);
            assertThat(done(desk.read(id), "feed_back")).isZero();
            crew.button("放弃").click();
            crew.button("确认放弃").click();
            assertThat(crew.entries("refused")).hasCount(0);
            crew.opensTask(words);
            crew.doesWithPhoto("处置反馈", "已清运");
            Desk.await("the feedback", () -> desk.read(id), now -> done(now, "feed_back") == 1);
        }
        assertThat(desk.read(id).path("photos").size()).isEqualTo(1);
    }

    private JsonNode handled(String what) {
        var found = dispatched(what);
        var unit = new Desk(TENANT, Client.signedIn(TENANT, "unit"));
        unit.act(found.path("id").asString(), "sign", Map.of());
        return unit.act(found.path("id").asString(), "feed_back", Map.of("note", "已清理"));
    }

    private JsonNode dispatched(String what) {
        var reported = desk.staff()
                .post(
                        desk.path("/cases"),
                        Map.of(
                                "category", "06010",
                                "description", unique("街面任务 " + what),
                                "place", Map.of("lng", LNG + 0.002, "lat", LAT, "address", "白河大道 8 号")))
                .is(201)
                .json();
        var id = reported.path("id").asString();
        desk.act(id, "accept", Map.of());
        desk.act(id, "file", Map.of("condition", Cases.firstCondition(desk, id)));
        return desk.act(id, "dispatch", Map.of("unit", desk.unit("环卫处")));
    }

    private List<JsonNode> found(String words) {
        var rows = desk.staff()
                .get(desk.path("/cases?limit=200&sort=reported"))
                .is(200)
                .json()
                .path("items");
        var fitting = new ArrayList<JsonNode>();
        rows.forEach(row -> {
            if (row.path("description").asString().contains(words)) {
                fitting.add(row);
            }
        });
        return fitting;
    }

    private static long done(JsonNode detail, String action) {
        var times = 0;
        for (var entry : detail.path("history")) {
            times += entry.path("action").asString().equals(action) ? 1 : 0;
        }
        return times;
    }

    private static String unique(String words) {
        return words + " " + Long.toString(System.nanoTime(), 36);
    }
}
