package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A city turns its own rules on by keys alone: hazards go ahead of all others, and who misses three limits is supervised. It
 * waits for a minute's clock, beside the other tests and in a browser of its own.
 */
@Beside
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class CityRulesInBrowserIT {

    private static final String TENANT = "xining-chengzhong";
    private static final String MANHOLE = "01001";
    private static final String RUBBISH = "06010";
    /** The shortest limit that there is, and time for the bell to ring. */
    private static final Duration A_MINUTE_AND_THE_BELL = Duration.ofSeconds(100);

    private final String mark = "r" + Long.toString(System.nanoTime(), 36);
    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));

    @Test
    void hazardsJumpTheQueueAndThreeMissedLimitsAreSupervised() {
        try (var browsers = Browsers.launch();
                var admin = browsers.desk();
                var seat = browsers.desk();
                var above = browsers.desk()) {
            settleByKeys(admin);
            IntStream.of(1, 2, 3).forEach(at -> dispatched("井盖缺失" + at));
            standFirst(seat);
            isSupervised(above);
        }
    }

    private static void settleByKeys(Browsers.Visitor admin) {
        var page = admin.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/case-rules");
        turnOn(page, "险情连续计时、优先办理");
        press(page, "采用建议：井盖");
        chooseAmong(page, "属于险情的类别", "01030");
        chooseAmong(page, "不过夜的来源", "领导");
        type(page, "部门签收至多", "1");
        turnOn(page, "多次超时自动转督查");
        type(page, "满几次", "3");
        turnOn(page, "承办单位评价上报质量");
        type(page, "满分", "5");
        page.getByLabel("可勾选的问题").focus();
        page.keyboard().type("缺少门牌");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        admin.hasNoBarriers();
        admin.picture("city-rules");
        press(page, "保存");
        assertThat(page.getByText("没有未保存的修改")).isVisible();
        page.reload();
        assertThat(page.getByLabel("满几次")).hasValue("3");
        assertThat(page.getByRole(AriaRole.SWITCH, named("险情连续计时、优先办理"))).isChecked();
        assertThat(page.getByText("缺少门牌").first()).isVisible();
    }

    /** What waits longer stands behind it. */
    private void standFirst(Browsers.Visitor seat) {
        Cases.reported(desk, report("垃圾", RUBBISH));
        var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
        var first = page.locator("a[data-row]").first();
        assertThat(first).containsText("井盖缺失");
        assertThat(first).containsText("险情");
        seat.picture("desk-hazard");
        seat.hasNoBarriers();
    }

    private void isSupervised(Browsers.Visitor above) {
        Desk.await(
                "a matter of three missed limits",
                A_MINUTE_AND_THE_BELL,
                () -> desk.staff()
                        .get(desk.path("/supervision/matters?open=true"))
                        .is(200)
                        .json()
                        .path("items"),
                found -> !found.isEmpty());
        var page = above.signIn(TENANT, "supervisor", "/t/" + TENANT + "/desk/supervision");
        var row = page.getByRole(AriaRole.ROW, named("环卫处"));
        assertThat(row).isVisible();
        var matter = page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("环卫处"))
                .first();
        assertThat(matter).containsText("待单位答复");
        above.picture("supervision");
        above.hasNoBarriers();
        matter.press("Enter");
        assertThat(page.getByText("3 次超时").first()).isVisible();
        above.hasNoBarriers();
    }

    private void dispatched(String what) {
        var id = Cases.filed(desk, report(what, MANHOLE));
        assertThat(desk.read(id).path("hazard").isMissingNode()).isFalse();
        desk.act(id, "dispatch", Map.of("unit", desk.unit("环卫处")));
    }

    private Map<String, Object> report(String what, String category) {
        var place = Map.of("lng", 101.78, "lat", 36.61, "address", "南大街");
        return Map.of("description", what + " " + mark, "place", place, "category", category);
    }

    private static void turnOn(Page page, String rule) {
        var field = page.getByRole(AriaRole.SWITCH, named(rule));
        field.focus();
        page.keyboard().press("Space");
        assertThat(field).isChecked();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).focus();
        page.keyboard().press("Enter");
    }

    private static void chooseAmong(Page page, String field, String words) {
        InBrowser.choose(page, page.getByLabel(field), words);
        page.keyboard().press("Escape");
        InBrowser.listsAreClosed(page);
    }

    private static void type(Page page, String field, String value) {
        page.getByLabel(field).focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(value);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
