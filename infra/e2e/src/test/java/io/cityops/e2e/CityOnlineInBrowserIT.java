package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An operator opens a city, its administrator imports toilets and a citizen finds one, all of them by clicking. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class CityOnlineInBrowserIT extends InBrowser {

    private static final String SLUG = "xingning-" + Long.toString(System.nanoTime(), 36);
    private static final String CHOSEN = "Qingliu-4417-bridge";
    private static final String TOILETS = """
            编号,名称,地址,经度,纬度,男厕位,女厕位
            1,人民公园公厕,人民东路,108.3301,22.8251,4,8
            2,朝阳广场公厕,朝阳路,108.3202,22.8201,3,6
            3,坏坐标公厕,某路,11.15,22.63,1,1
            """;

    @Test
    void fromAnEmptyFormToACitizenAtTheDoor() {
        var initial = bringOnline();
        try (var desk = browsers.desk()) {
            var page = desk.signInFirst("boss", initial, CHOSEN, "/t/" + SLUG + "/admin");
            seeWhatIsMissing(desk, page);
            importToilets(desk, page);
        }
        find();
    }

    private String bringOnline() {
        try (var desk = browsers.desk()) {
            var page = desk.signIn("platform", "operator", "/platform");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开通城市"))
                    .first()
                    .click();
            choose(page, "行政区划", "兴宁区", "450102");
            page.getByLabel("平台名称").fill("兴宁区数字城管");
            page.getByLabel("网址名称").fill(SLUG);
            page.getByLabel("姓名").fill("首任管理员");
            page.getByLabel("用户名").fill("boss");
            desk.hasNoBarriers();
            desk.picture("platform-onboard");
            button(page, "开通").click();
            assertThat(page.getByText("兴宁区数字城管已开通")).isVisible();
            desk.picture("platform-online");
            return page.getByRole(AriaRole.STATUS).locator("dd").last().innerText();
        }
    }

    private static void choose(Page page, String label, String words, String option) {
        page.getByLabel(label).click();
        page.getByLabel(label).fill(words);
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }

    private static void seeWhatIsMissing(Browsers.Visitor desk, Page page) {
        assertThat(heading(page, "上线清单")).isVisible();
        desk.hasNoBarriers();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("批量导入"))
                .first()
                .click();
    }

    private static void importToilets(Browsers.Visitor desk, Page page) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("toilets.csv", "text/csv", TOILETS.getBytes(UTF_8)));
        button(page, "读取并预览").click();
        assertThat(heading(page, "不合格的行（1）")).isVisible();
        assertThat(page.getByText("11.15").first()).isVisible();
        assertThat(page.getByText("经度 · 纬度").first()).isVisible();
        desk.hasNoBarriers();
        desk.picture("admin-import-preview");
        button(page, "导入 2 行").click();
        assertThat(page.getByText("已导入：新增 2，更新 0，没有变化 0。")).isVisible();
    }

    private void find() {
        try (var phone = browsers.phone(108.3301, 22.8252)) {
            var nearest = phone.visit("/t/" + SLUG + "/")
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("人民公园公厕"));
            assertThat(nearest).isVisible();
            assertThat(nearest).containsText(Pattern.compile("\\d+\\s*米"));
            phone.picture("portal-new-city");
        }
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
