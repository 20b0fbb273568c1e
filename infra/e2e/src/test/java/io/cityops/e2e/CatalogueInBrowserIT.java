package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A city adds a matter of its own, and whoever needs it finds it as they type. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class CatalogueInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";

    /** Three characters that no other matter has together, by whose initials it is found. */
    private static final String NAME = "氢能鲸鱼乱摆";

    private static final String INITIALS = "qnjylb";

    @Test
    void anOwnMatterIsFoundByItsInitialsOnThePhone() {
        try (var office = browsers.desk()) {
            add(office);
        }
        try (var phone = browsers.phone(112.548, 32.985)) {
            var page = phone.visit("/t/" + TENANT + "/report");
            var box = page.getByLabel(Pattern.compile("搜索类别"));
            box.fill(INITIALS);
            assertThat(page.locator("mark").first()).hasText(NAME);
            phone.hasNoBarriers();
            phone.picture("report-category-by-initials");
            box.press("Enter");
            assertThat(button(page, "重新选择类别").or(page.getByText(NAME)).first()).isVisible();
        }
    }

    private static void add(Browsers.Visitor office) {
        var page = office.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/catalogue");
        assertThat(page.getByText("GB/T 47678.5-2026").first()).isVisible();
        assertThat(page.locator("tr.ant-table-row")).hasCount(50);
        office.hasNoBarriers();
        button(page, "新增本地扩展").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("大类").press("ArrowDown");
        assertThat(page.locator(".ant-select-item-option-active")).isVisible();
        dialog.getByLabel("大类").press("Enter");
        assertThat(dialog.getByText(Pattern.compile("建议 \\d{5}"))).isVisible();
        dialog.getByLabel("名称").fill(NAME);
        office.picture("catalogue-own-entry");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("确\\s?定|OK")))
                .click();
        assertThat(dialog).isHidden();
        page.getByLabel("名称、拼音、首字母或编码").fill(INITIALS);
        assertThat(page.locator("tr.ant-table-row")).not().hasCount(50);
        assertThat(page.getByText(NAME).first()).isVisible();
        assertThat(page.getByText("自定义").first()).isVisible();
        office.hasNoBarriers();
        office.picture("catalogue");
    }

    /** What was added cannot be deleted; retired, nobody meets it. */
    @AfterEach
    void retire() {
        var desk = new Desk(TENANT, Client.machine(TENANT));
        for (var one : desk.staff()
                .get(desk.path("/catalogue?q=" + INITIALS))
                .is(200)
                .json()
                .path("items")) {
            desk.staff()
                    .put(
                            desk.path("/catalogue/" + one.path("id").asString()),
                            Map.of("name", NAME, "aliases", List.of(), "retired", true))
                    .is(200);
        }
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
