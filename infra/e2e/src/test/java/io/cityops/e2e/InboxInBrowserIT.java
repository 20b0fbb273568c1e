package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A dispatched case rings the bell of its unit, which reads it by the keyboard. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class InboxInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";

    @Test
    void aDispatchedCaseRingsTheBellOfItsUnit() {
        try (var member = browsers.desk()) {
            var page = member.signIn(TENANT, "unit", "/t/" + TENANT + "/desk");
            assertThat(page.getByText("实时更新")).isVisible();
            var bell = page.locator("header button[aria-haspopup=dialog]");
            bell.click();
            readAll(page);
            page.keyboard().press("Escape");
            assertThat(bell).hasAccessibleName("消息");

            var number = dispatched();
            assertThat(bell).hasAccessibleName(Pattern.compile("消息，\\d+\\+? 条未读"));

            page.keyboard().press("!");
            var told = page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(number));
            assertThat(told).containsText("派遣到本单位");
            member.hasNoBarriers();
            member.picture("inbox");
            told.focus();
            told.press("Enter");
            assertThat(page.locator("section[aria-labelledby=case-title]")
                            .getByText(number)
                            .first())
                    .isVisible();
            assertThat(bell).hasAccessibleName("消息");
        }
    }

    private static void readAll(Page page) {
        var all = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部标为已读"));
        assertThat(all.or(page.getByText("还没有消息")).first()).isVisible();
        if (all.isVisible()) {
            all.click();
        }
    }

    private static String dispatched() {
        var desk = new Desk(TENANT, Client.machine(TENANT));
        var place = Map.of("lng", 112.548, "lat", 32.985);
        var report = Map.of("description", "垃圾未清", "place", place, "category", "06010");
        var id = desk.staff()
                .post(desk.path("/cases"), report)
                .is(201)
                .json()
                .path("id")
                .asString();
        desk.act(id, "accept", Map.of());
        desk.act(id, "file", Map.of("condition", Cases.firstCondition(desk, id)));
        desk.act(id, "dispatch", Map.of("unit", desk.unit("环卫")));
        return desk.read(id).path("number").asString();
    }
}
