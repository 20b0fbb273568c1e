package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Rules that only some cities have: hazards go first, units answer for missed limits, and the administrator settles both. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class CityRulesInBrowserIT extends InBrowser {

    private static final String TENANT = "changchun-nanguan";
    private static final String SUPERVISION = "/t/" + TENANT + "/desk/supervision";

    /** A word that no other case has. */
    private final String mark = "q" + Long.toString(System.nanoTime(), 36);

    @Test
    void aHazardStandsFirstAndIsFlaggedByStaff() {
        report("井盖缺失 " + mark, "01001");
        report("路灯不亮 " + mark, "06010");
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            var only = page.getByLabel("只看险情");
            only.check();
            var first = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("案件列表"));
            assertThat(first.getByText("井盖缺失 " + mark)).isVisible();
            assertThat(first.getByText("路灯不亮 " + mark)).hasCount(0);
            assertThat(first.getByRole(AriaRole.LISTITEM).first()).containsText("险情");
            seat.hasNoBarriers();
            seat.picture("hazards");
            only.uncheck();
            assertThat(first.getByRole(AriaRole.LISTITEM).first()).containsText("险情");

            var desk = new Worker(seat, TENANT, "desk");
            desk.find("路灯不亮 " + mark);
            var form = desk.begin("标为险情");
            form.getByLabel("理由（必填）").fill("灯杆倾斜 " + mark);
            desk.finishHere(form, "标为险情");
            assertThat(desk.pane().getByText("险情").first()).isVisible();
            desk.picture("case-hazard");
        }
    }

    @Test
    void whoSupervisesSeesWhatUnitsHaveMissed() {
        try (var office = browsers.desk();
                var pocket = browsers.phone(125.35, 43.86)) {
            var page = office.signIn(TENANT, "supervisor", SUPERVISION);
            assertThat(heading(page, "督查督办")).isVisible();
            assertThat(page.getByText("满 3 次")).isVisible();
            office.hasNoBarriers();
            office.picture("supervision");
            pocket.signIn(TENANT, "supervisor", SUPERVISION);
            pocket.hasNoBarriers();
            pocket.picture("supervision-phone");
        }
    }

    @Test
    void theAdministratorSettlesWhatIsDangerous() {
        try (var seat = browsers.desk();
                var pocket = browsers.phone(125.35, 43.86)) {
            var page = seat.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/case-rules");
            var hours = page.getByLabel("处置时限", new Page.GetByLabelOptions().setExact(true));
            hours.scrollIntoViewIfNeeded();
            seat.hasNoBarriers();
            seat.picture("city-rules");
            hours.fill("3");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("保存")))
                    .last()
                    .click();
            assertThat(page.getByText("没有未保存的修改")).isVisible();
            page.reload();
            assertThat(hours).hasValue("3");
            pocket.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/case-rules")
                    .getByLabel("处置时限", new Page.GetByLabelOptions().setExact(true))
                    .scrollIntoViewIfNeeded();
            pocket.picture("city-rules-phone");
        }
    }

    private void report(String words, String category) {
        var desk = new Desk(TENANT, Client.machine(TENANT));
        var place = Map.of("lng", 125.35, "lat", 43.86);
        desk.staff()
                .post(desk.path("/cases"), Map.of("description", words, "place", place, "category", category))
                .is(201);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
    }
}
