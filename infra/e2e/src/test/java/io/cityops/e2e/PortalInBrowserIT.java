package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The portal for whoever has no mouse, does not see the map, wants no light at night or keeps their position to themselves. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class PortalInBrowserIT extends InBrowser {

    private static final String MAP = "/t/liuzhou/map";

    /** What is pressed on the map asks the server for what is seen then. */
    private static final Pattern SEEN = Pattern.compile(".*/clusters\\?.*");

    @Test
    void everythingOnTheMapIsDoneByKeys() {
        try (var desk = browsers.desk()) {
            var page = desk.visit(MAP);
            assertThat(rows(page).first()).isVisible();
            movesTheMap(page);
            filters(page);
            startsElsewhere(page);
            var name = opensAPlace(page);
            page.goBack();
            assertThat(rows(page)
                            .filter(new Locator.FilterOptions().setHasText(name))
                            .first()
                            .locator("button"))
                    .isFocused();
            page.goForward();
            assertThat(page.getByRole(AriaRole.HEADING, named(name))).isFocused();
            reach(page, page.getByRole(AriaRole.LINK, named("这里有问题，我要报")));
            page.keyboard().press("Enter");
            assertThat(page.getByText("关于：" + name)).isVisible();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** Each press leads where the map has not been yet: what was seen is not asked for again. */
    private static void movesTheMap(Page page) {
        reach(page, page.getByRole(AriaRole.APPLICATION));
        for (var key : List.of("+", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowUp")) {
            page.waitForRequest(SEEN, () -> page.keyboard().press(key));
        }
        page.keyboard().press("-");
        page.waitForRequest(SEEN, () -> page.keyboard().press("-"));
        for (var words : List.of("看全域", "放大")) {
            reach(page, button(page, words));
            page.waitForRequest(SEEN, () -> page.keyboard().press("Enter"));
        }
        reach(page, button(page, "缩小"));
        page.keyboard().press("Enter");
        page.waitForRequest(SEEN, () -> page.keyboard().press("Enter"));
        reach(page, button(page, "分享这片地图"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]area=[-0-9.%C]+.*"));
        assertThat(page.getByText(Pattern.compile("链接已复制|没有复制成功"))).isVisible();
    }

    private static void filters(Page page) {
        reach(page, page.getByRole(AriaRole.RADIO).first());
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile(".*kind=toilet.*"));
        assertThat(rows(page).first()).isVisible();
        for (var wish : List.of("正在开放", "无障碍")) {
            reach(page, button(page, wish));
            page.keyboard().press("Space");
            assertThat(button(page, wish)).hasAttribute("aria-pressed", "true");
            page.keyboard().press("Space");
            assertThat(button(page, wish)).hasAttribute("aria-pressed", "false");
        }
    }

    /** Who does not tell where they are chooses where distances begin. */
    private static void startsElsewhere(Page page) {
        reach(page, button(page, "用我的位置"));
        page.keyboard().press("Enter");
        assertThat(page.getByText("没有获得定位权限。可以移动地图，以地图中心为起点。")).isVisible();
        reach(page, button(page, "以地图中心为起点"));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("所选位置附近"))).isVisible();
        assertThat(rows(page).first()).isVisible();
    }

    private static String opensAPlace(Page page) {
        var row = rows(page).first().locator("button");
        var name = row.locator("strong").innerText();
        reach(page, row);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named(name))).isFocused();
        for (var app : List.of("高德", "百度", "腾讯", "苹果", "其他")) {
            var way = page.getByRole(AriaRole.NAVIGATION, named("一键导航"))
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(app));
            reach(page, way);
            assertThat(way).hasAttribute("href", Pattern.compile("(https://|geo:).*"));
        }
        reach(page, button(page, "返回"));
        return name;
    }

    @Test
    void aSharedAreaIsOpenedAsItWasSeen() {
        try (var phone = browsers.phone(109.4155, 24.3264)) {
            var page = phone.visit(MAP + "?area=109.40,24.30,109.42,24.32&kind=toilet");
            assertThat(page.getByRole(AriaRole.HEADING, named("所选位置附近"))).isVisible();
            assertThat(page.getByRole(AriaRole.RADIO, named("公厕"))).isChecked();
            assertThat(rows(page).first()).isVisible();
        }
    }

    @Test
    void signsOfFacilitiesArePrintedOneToAPage() {
        try (var desk = browsers.desk()) {
            var page = desk.signIn("liuzhou", "admin", "/t/liuzhou/admin/facilities/signs");
            var choices = page.getByRole(AriaRole.CHECKBOX);
            choices.nth(1).check();
            choices.nth(2).check();
            assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
            desk.picture("admin-signs");
            desk.hasNoBarriers();
            var printed = new String(
                    page.pdf(new Page.PdfOptions()
                            .setPath(Path.of("target/pictures/signs.pdf"))
                            .setPreferCSSPageSize(true)),
                    ISO_8859_1);
            assertThat(Pattern.compile("/Type /Page\\b").matcher(printed).results())
                    .hasSize(2);
            page.navigate(page.locator("article svg").first().getAttribute("aria-label"));
            assertThat(button(page, "返回")).isVisible();
        }
    }

    @Test
    void axeFindsNothingOnAnyPageInAnyLight() {
        var report = Map.of("description", "井盖松动", "place", Map.of("lng", 109.4155, "lat", 24.3264, "address", "龙城路"));
        var reported =
                Client.stranger().post("/t/liuzhou/api/reports", report).is(201).json();
        try (var phone = browsers.phone(109.4155, 24.3264)) {
            var page = phone.visit(MAP);
            assertThat(rows(page).first()).isVisible();
            looksGood(phone, page, "map");
            rows(page).first().locator("button").click();
            assertThat(button(page, "返回")).isVisible();
            looksGood(phone, page, "card");
            button(page, "展开列表").click();
            phone.axeFindsNothing();
            phone.visit("/t/liuzhou/report");
            assertThat(page.getByRole(AriaRole.HEADING, named("随手报"))).isVisible();
            looksGood(phone, page, "report");
            button(page, "提交").click();
            assertThat(page.getByText("请简单说明情况")).isVisible();
            phone.axeFindsNothing();
            phone.visit("/t/liuzhou/track");
            assertThat(page.getByLabel("查询码")).isVisible();
            looksGood(phone, page, "track");
            phone.visit("/t/liuzhou/track/" + reported.path("code").asString());
            assertThat(page.getByText("井盖松动").first()).isVisible();
            looksGood(phone, page, "story");
            phone.visit("/t/liuzhou/nowhere");
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            looksGood(phone, page, "no-page");
        }
    }

    /** A page at a desk by night and on a phone by day; colours do not depend on the size. */
    private static void looksGood(Browsers.Visitor visitor, Page page, String name) {
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.axeFindsNothing();
        visitor.picture("portal-" + name + "-night");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.axeFindsNothing();
        visitor.picture("portal-" + name + "-day");
    }

    /** Goes on by Tab until something has the focus, as far as the page goes twice over. */
    private static void reach(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int pressed = 0; pressed < 200; pressed++) {
            if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + wanted);
    }

    private static Locator rows(Page page) {
        return page.locator("main").getByRole(AriaRole.LISTITEM);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
