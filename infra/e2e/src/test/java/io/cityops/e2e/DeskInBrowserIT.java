package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The desk as a shift uses it: by keys alone, on the map, with filters of one's own, two desks live. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class DeskInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final String RUBBISH = "06010";

    private final String mark = "d" + Long.toString(System.nanoTime(), 36);
    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));

    @Test
    void aWholeCaseIsCarriedByKeysAlone() {
        var id = reported("全键盘");
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            open(page, "?sort=reported");
            rows(page).first().focus();
            page.keyboard().press("Enter");
            assertThat(pane(page).getByText(mark).first()).isVisible();
            step(page, "a", "受理", "待立案");
            step(page, "f", "立案", "待派遣");
            page.keyboard().press("d");
            assertThat(form(page, "派遣")).isVisible();
            var unit = form(page, "派遣").getByLabel("派给哪个单位");
            assertThat(unit).isVisible();
            unit.focus();
            page.keyboard().type("环卫");
            page.keyboard().press("Enter");
            confirm(page, "派遣", "待签收");
            desk.act(id, "sign", Map.of());
            desk.act(id, "feed_back", Map.of("note", "已清运"));
            stands(page, "待核查");
            step(page, "y", "核查通过", "待结案");
            step(page, "z", "结案", "已结案");
            seat.picture("desk-keys-closed");
            seat.hasNoBarriers();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("选择到这一件为止")).isVisible();
            seat.picture("desk-keys");
        }
    }

    @Test
    void theMapShowsTheListAndAFilterIsKeptForItsPerson() {
        reported("地图一");
        try (var seat = browsers.desk();
                var again = browsers.desk()) {
            var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            open(page, "?stage=reported&sort=reported");
            var map = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("案件地图"));
            assertThat(map.getByLabel(Pattern.compile("案件地图，共 [1-9]\\d* 件"))).isVisible();
            page.waitForTimeout(1_500);
            seat.picture("desk-map");
            seat.hasNoBarriers();
            button(map, "进度灯").click();
            seat.picture("desk-map-progress");
            page.keyboard().press("=");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("保存当前筛选").fill("新上报 " + mark);
            dialog.getByLabel("打开工作台时使用", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            dialog.getByLabel("保存当前筛选").press("Enter");
            var kept = dialog.getByRole(
                    AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(Pattern.compile("^新上报 " + mark + " ?打开工作台时使用$")));
            assertThat(kept).isVisible();
            seat.picture("desk-views");
            seat.hasNoBarriers();

            var elsewhere = again.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            elsewhere.waitForURL(url -> url.contains("stage=reported") && url.contains("sort=reported"));
            button(dialog, "删除“新上报 " + mark + "”").click();
            assertThat(dialog.getByText(mark)).hasCount(0);
        }
    }

    @Test
    void twoDesksHearOfEachOtherAndCatchUpAfterALostConnection() {
        var id = reported("两个工作台");
        try (var one = browsers.desk()) {
            var page = one.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            open(page, "?sort=reported");
            rows(page).first().click();
            assertThat(pane(page).getByText(mark).first()).isVisible();
            page.keyboard().press("w");
            var reason = form(page, "不予受理").getByLabel("理由（必填）");
            reason.fill("正在写的理由");
            desk.act(id, "accept", Map.of("category", RUBBISH));
            assertThat(page.getByText("您填写期间，案件有了变化")).isVisible();
            assertThat(reason).hasValue("正在写的理由");
            one.picture("desk-moved");
            button(form(page, "不予受理"), "放弃并查看案件").click();

            one.loseTheNetwork();
            assertThat(page.getByText("连接中断，正在重连").first()).isVisible();
            one.picture("desk-cut-off");
            desk.act(id, "file", Map.of("condition", Cases.firstCondition(desk, id)));
            var missed = reported("断线期间");
            one.findTheNetwork();
            assertThat(page.getByText("实时更新").first()).isVisible();
            stands(page, "待派遣");
            assertThat(page.getByText(Pattern.compile("[1-9]\\d* 件新案件，点击查看"))).isVisible();
            one.picture("desk-caught-up");
            one.hasNoBarriers();
            assertThat(missed).isNotEmpty();
        }
    }

    private static Map<String, Object> place() {
        return Map.of("lng", 112.548 + Math.random() / 100, "lat", 32.985, "address", "文化路");
    }

    private String reported(String what) {
        var report = Map.of("description", what + " " + mark, "place", place(), "category", RUBBISH);
        return Cases.reported(desk, report);
    }

    private static void open(Page page, String query) {
        page.navigate(
                Installation.base().resolve("/t/" + TENANT + "/desk" + query).toString());
        assertThat(page.getByText("实时更新").first()).isVisible();
        assertThat(rows(page).first()).isVisible();
    }

    private static Locator rows(Page page) {
        return page.locator("a[data-row]");
    }

    private static Locator pane(Page page) {
        return page.locator("section[aria-labelledby=case-title]");
    }

    private static Locator form(Page page, String action) {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName(action).setExact(true));
    }

    private static void stands(Page page, String stage) {
        assertThat(pane(page).locator("header").getByText(stage)).isVisible();
    }

    private static void step(Page page, String key, String action, String stage) {
        page.keyboard().press(key);
        confirm(page, action, stage);
    }

    private static void confirm(Page page, String action, String stage) {
        assertThat(button(form(page, action), "确认" + action)).isEnabled();
        page.keyboard().press("Control+Enter");
        stands(page, stage);
        assertThat(form(page, action)).isHidden();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
