package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A city looks for what rises (自查): one grid has more litter than usual, one has always had more; only the first is shown. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class HotSpotsInBrowserIT extends InBrowser {

    private static final ZoneId HERE = ZoneId.of("Asia/Taipei");
    private static final LocalDate MONDAY = LocalDate.now(HERE)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    private static final int WEEKS = 6;
    private static final String LITTER = "乱堆垃圾";
    private static final double RISEN = 121.525;
    private static final double STEADY = 121.515;
    private static final String GRIDS = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"G-EAST","name":"东关网格"},"geometry":{"type":"Polygon",
              "coordinates":[[[121.520,25.030],[121.530,25.030],[121.530,25.040],[121.520,25.040],[121.520,25.030]]]}},
             {"type":"Feature","properties":{"code":"G-WEST","name":"西关网格"},"geometry":{"type":"Polygon",
              "coordinates":[[[121.510,25.030],[121.520,25.030],[121.520,25.040],[121.510,25.040],[121.510,25.030]]]}}]}
            """;

    private final String slug = "hot-" + Long.toString(System.nanoTime(), 36);
    private OldSystem city;
    private Client machine;

    @Test
    void leadsFromWhatRisesToTheCasesBehindIt() {
        makeHistory();
        try (var window = browsers.desk()) {
            var page = signedIn(window, "/desk");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("高发点").setExact(true))
                    .click();
            assertThat(page.getByText("找到 1 处高发点。")).isVisible();
            assertThat(page.getByText("历史只有 6 个完整的星期，不到所选的 12 周。")).isVisible();
            var spot = page.locator("[data-spot]");
            assertThat(spot).hasCount(1);
            assertThat(spot).containsText(Pattern.compile("东关网格\\s*" + LITTER + "\\s*多 6 件"));
            assertThat(spot).containsText("7 件，平常每周 1 件");
            assertThat(spot.getByRole(AriaRole.IMG)).hasAttribute("aria-label", "此前各周依次为 1、1、1、1、1、1 件，这一周 7 件");
            assertThat(page.getByRole(AriaRole.APPLICATION)).hasAttribute("aria-label", Pattern.compile("共 1 个网格"));
            press(page, spot.getByRole(AriaRole.BUTTON));
            assertThat(spot.getByRole(AriaRole.BUTTON)).hasAttribute("aria-pressed", "true");
            window.picture("hot-spots");
            window.hasNoBarriers();

            press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("不分类别")));
            assertThat(spot).containsText("全部类别");
            press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按类别")));
            assertThat(spot).containsText(LITTER);
            press(page, spot.getByRole(AriaRole.LINK));
            assertThat(page.getByText("找到 7 件")).isVisible();
            page.locator("a[data-row]").first().click();
            assertThat(page.locator("section[aria-labelledby=case-title]").getByText("东关网格"))
                    .isVisible();
            window.picture("hot-spots-cases");
        }
        try (var window = browsers.phone(RISEN, 25.035)) {
            var page = signedIn(window, "/desk/hot-spots");
            assertThat(page.locator("[data-spot]")).hasCount(1);
            window.picture("hot-spots-phone");
            window.hasNoBarriers();
        }
    }

    private Page signedIn(Browsers.Visitor window, String face) {
        var page = window.visit("/t/" + slug + face);
        window.fillSignIn(OldSystem.ADMINISTRATOR, OldSystem.PASSWORD);
        page.waitForURL(url -> url.contains("/t/" + slug + face));
        return page;
    }

    private static void press(Page page, Locator it) {
        it.focus();
        page.keyboard().press("Enter");
    }

    private void makeHistory() {
        city = OldSystem.bringOnline(slug);
        city.know(Set.of(LITTER));
        city.draw(GRIDS);
        machine = city.machine(1).get();
        for (var ago = WEEKS; ago >= 1; ago--) {
            filed(MONDAY.minusWeeks(ago), RISEN, 1);
            filed(MONDAY.minusWeeks(ago), STEADY, 3);
        }
        filed(MONDAY, RISEN, 7);
        filed(MONDAY, STEADY, 3);
        var found = Desk.await(
                "the hot spot",
                () -> machine.get(city.api("/search/hot-spots")).is(200).json(),
                told -> told.path("total").asInt() == 1
                        && told.path("looked").asInt() == 2
                        && told.at("/items/0/count").asInt() == 7);
        assertThat(found.at("/items/0/grid").asString()).isEqualTo("G-EAST");
    }

    private void filed(LocalDate week, double lng, int many) {
        var matter = city.matter(LITTER);
        for (var number = 0; number < many; number++) {
            var at = week.plusDays(number)
                    .atTime(LocalTime.NOON)
                    .atZone(HERE)
                    .toInstant()
                    .toString();
            var report = Map.of(
                    "category",
                    matter.code(),
                    "description",
                    "路边堆放垃圾",
                    "place",
                    Map.of("lng", lng, "lat", 25.035, "address", "中山路"),
                    "source",
                    "other",
                    "toldAt",
                    at);
            var told = machine.post(city.api("/cases"), report).is(201).json();
            var steps = city.api("/cases/" + told.path("id").asString() + "/actions");
            var accept =
                    Map.of("action", "accept", "version", told.path("version").asLong(), "at", at);
            var accepted = machine.post(steps, accept).is(200).json();
            var version = accepted.path("version").asLong();
            machine.post(steps, Map.of("action", "file", "version", version, "at", at, "condition", matter.condition()))
                    .is(200);
        }
    }
}
