package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A community, its street and the district have their screens open (各级同屏): one case, one light, on all of them at once. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class LevelsInBrowserIT extends InBrowser {

    private static final String TENANT = "changchun-nanguan";
    private static final String LEVELS = "/t/" + TENANT + "/desk/levels";

    private final String mark = "v" + Long.toString(System.nanoTime(), 36);
    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));

    @Test
    void threeScreensShowOneLightAtOnce() {
        try (var below = browsers.phone(125.33, 43.87);
                var between = browsers.desk();
                var above = browsers.desk()) {
            var community = below.signIn(TENANT, "community", LEVELS);
            var street = between.signIn(TENANT, "street", LEVELS);
            var district = above.signIn(TENANT, "desk", LEVELS);
            choose(street, "曙光第一社区");
            choose(district, "曙光街道");
            choose(district, "曙光第一社区");
            for (var page : new Page[] {community, street, district}) {
                assertThat(page.getByText("实时更新")).isVisible();
            }

            var id = foundByTheCommunity();
            shows(id, "blue", community, street, district);
            Cases.toDispatch(desk, id);
            desk.act(id, "dispatch", Map.of("unit", desk.unit("曙光街道")));
            desk.act(id, "sign", Map.of());
            shows(id, "blue", community, street, district);
            desk.act(id, "assign", Map.of("handler", "李师傅班组"));
            shows(id, "yellow", community, street, district);
            above.picture("levels-district");
            below.picture("levels-community");
            above.hasNoBarriers();
            below.hasNoBarriers();
            desk.act(id, "feed_back", Map.of("note", "已清运"));
            shows(id, "green", community, street, district);

            district.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看清单 曙光街道"))
                    .click();
            assertThat(district.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("取消 曙光街道及下级（处置或上报）")))
                    .isVisible();
            assertThat(district.getByText(mark).first()).isVisible();
            above.picture("levels-list");
        }
    }

    private String foundByTheCommunity() {
        var place = Map.of("lng", 125.3273, "lat", 43.8312, "address", "卫星路");
        var found = Map.of("description", "社区巡查发现 " + mark, "place", place, "category", "06010", "source", "patrol");
        return Cases.reported(new Desk(TENANT, Client.signedIn(TENANT, "community")), found);
    }

    /** On one level of the community's screen, on two of the street's and on three of the district's. */
    private static void shows(String id, String light, Page community, Page street, Page district) {
        var shown = "[data-case='" + id + "'][data-light='" + light + "']";
        assertThat(community.locator(shown)).hasCount(1);
        assertThat(street.locator(shown)).hasCount(2);
        assertThat(district.locator(shown)).hasCount(3);
    }

    private static void choose(Page page, String unit) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(unit));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }
}
