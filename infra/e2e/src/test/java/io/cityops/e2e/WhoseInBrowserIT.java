package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A city draws its grids and says who answers; whoever dispatches is told whose a case is, and takes it. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class WhoseInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final String GRIDS = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"411302001001001","name":"东关网格"},"geometry":{"type":"Polygon",
              "coordinates":[[[112.540,32.980],[112.550,32.980],[112.550,32.990],[112.540,32.990],[112.540,32.980]]]}},
             {"type":"Feature","properties":{"code":"411302001001002","name":"西关网格"},"geometry":{"type":"Polygon",
              "coordinates":[[[112.530,32.980],[112.5401,32.980],[112.5401,32.990],[112.530,32.990],[112.530,32.980]]]}}]}
            """;

    /** A word that no other case has. */
    private final String mark = "q" + Long.toString(System.nanoTime(), 36);

    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));

    @Test
    void isProposedWithItsReasonAndTaken() {
        try (var admin = browsers.desk();
                var seat = browsers.desk()) {
            drawGrids(admin);
            var way = "东关网格归环卫" + mark;
            settle(List.of(Map.of("name", way, "grid", "411302001001001", "when", "always", "unit", desk.unit("环卫"))));
            admin.visit("/t/" + TENANT + "/admin/responsibility");
            admin.picture("responsibility");
            admin.hasNoBarriers();
            var id = filed("井盖异响 " + mark, 112.545);
            Desk.await("the rule", () -> responsible(id), found -> found.contains(mark));
            var dispatcher = new Worker(seat, TENANT, "desk");
            dispatcher.find(mark);
            var form = dispatcher.begin("派遣");
            assertThat(form.getByText("位于 东关网格（411302001001001）")).isVisible();
            assertThat(form.getByText(Pattern.compile("按规则“" + way + "”：归 .*环卫")))
                    .isVisible();
            dispatcher.picture("case-whose");
            seat.hasNoBarriers();
            dispatcher.finish(form, "派遣", "待签收");
            assertThat(dispatcher.pane().getByText("东关网格（411302001001001）")).isVisible();
            assertThat(dispatcher.pane().getByText(Pattern.compile("环卫")).first())
                    .isVisible();
        }
    }

    @AfterEach
    void leaveNothing() {
        settle(List.of());
        for (var edition :
                desk.staff().get(desk.path("/grids/imports")).is(200).json().path("items")) {
            if (edition.path("state").asString().equals("current")) {
                desk.staff()
                        .post(desk.path("/grids/imports/" + edition.path("id").asString() + "/undo"), Map.of());
            }
        }
    }

    private void drawGrids(Browsers.Visitor admin) {
        var page = admin.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/grids");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("网格.geojson", "application/geo+json", GRIDS.getBytes(UTF_8)));
        button(page, Pattern.compile("读取并预览"));
        assertThat(page.getByText("与另一网格重叠").first()).isVisible();
        admin.picture("grids-preview");
        admin.hasNoBarriers();
        button(page, Pattern.compile("启用这 2 个网格"));
        assertThat(page.getByText("正在使用").first()).isVisible();
        admin.visit("/t/" + TENANT + "/admin/grids");
        assertThat(page.getByText("411302001001002")).isVisible();
        admin.picture("grids");
        admin.hasNoBarriers();
    }

    private static void button(Page page, Pattern name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private void settle(List<?> rules) {
        var version = desk.staff()
                .get(desk.path("/responsibility"))
                .is(200)
                .json()
                .path("version")
                .asInt();
        desk.staff()
                .put(desk.path("/responsibility"), Map.of("version", version, "rules", rules))
                .is(200);
    }

    private String filed(String description, double lng) {
        var report =
                Map.of("description", description, "place", Map.of("lng", lng, "lat", 32.985), "category", "06010");
        return Cases.filed(desk, report);
    }

    /** Rules are known to the cases within seconds. */
    private String responsible(String id) {
        return desk.staff()
                .get(desk.path("/cases/" + id + "/responsible"))
                .is(200)
                .body();
    }
}
