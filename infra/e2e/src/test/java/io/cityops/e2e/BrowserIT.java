package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The faces in a real browser, as people meet them, on a phone and at a desk. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class BrowserIT extends InBrowser {

    @Test
    void aCitizenFindsTheNearestToiletAndTheWayThere() {
        try (var phone = browsers.phone(109.4155, 24.3264)) {
            var page = phone.visit("/t/liuzhou/map");
            var nearest = page.getByRole(AriaRole.LISTITEM)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(Pattern.compile("公厕|公共厕所|卫生间")));
            assertThat(nearest.first()).isVisible();
            phone.picture("portal-map");
            nearest.first()
                    .getByRole(AriaRole.BUTTON)
                    .or(nearest.first().getByRole(AriaRole.LINK))
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.LINK)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("高德"))
                            .first())
                    .hasAttribute("href", Pattern.compile("https://uri\\.amap\\.com/navigation.*"));
            phone.picture("portal-card");
            phone.hasNoBarriers();
        }
    }

    @Test
    void aCitizenWhoLosesTheNetworkKeepsTheMapOfLastTime() {
        try (var phone = browsers.phone(109.4155, 24.3264)) {
            var page = phone.visit("/t/liuzhou/map");
            page.evaluate("navigator.serviceWorker.ready.then(() => null)");
            page.reload(); // the first visit was not the service worker's yet
            var nearest = page.getByRole(AriaRole.LISTITEM)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("公厕"));
            assertThat(nearest.first()).isVisible();
            assertThat(phone.installingFails()).isEmpty();
            phone.loseTheNetwork();
            page.reload();
            assertThat(nearest.first()).isVisible();
            phone.picture("portal-offline");
        }
    }

    @Test
    void aCitizenSeesWhatBecameOfAReport() {
        var reported = Client.stranger()
                .post(
                        "/t/liuzhou/api/reports",
                        java.util.Map.of(
                                "description",
                                "路灯不亮，晚上很黑",
                                "place",
                                java.util.Map.of("lng", 109.4155, "lat", 24.3264, "address", "龙城路")))
                .is(201)
                .json();
        try (var phone = browsers.phone(109.4155, 24.3264)) {
            var page = phone.visit("/t/liuzhou/track/" + reported.path("code").asString());
            assertThat(page.getByText("路灯不亮，晚上很黑").first()).isVisible();
            phone.picture("portal-track");
            phone.hasNoBarriers();
        }
    }

    @Test
    void seatStaffSignInAndOpenACaseWithoutAMouse() {
        try (var desk = browsers.desk()) {
            var page = desk.signIn("liuzhou", "desk", "/t/liuzhou/desk");
            assertThat(page.getByText(Pattern.compile("450200")).first()).isVisible();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.getByText("办理经过").first()).isVisible();
            desk.picture("desk");
            desk.hasNoBarriers();
        }
    }

    @Test
    void administratorAndOperatorMeetTheirPages() {
        try (var desk = browsers.desk()) {
            var admin = desk.signIn("liuzhou", "admin", "/t/liuzhou/admin");
            assertThat(admin.getByRole(AriaRole.HEADING).first()).isVisible();
            desk.picture("admin");
        }
        try (var desk = browsers.desk()) {
            var platform = desk.signIn("platform", "operator", "/platform");
            assertThat(platform.getByText("柳州市").first()).isVisible();
            desk.picture("platform");
        }
    }

    @Test
    void everyCityIsFoundOnTheFirstPage() {
        for (var language : List.of("zh-CN", "en-US")) {
            try (var phone = browsers.phone(109.4155, 24.3264, language)) {
                Page page = phone.visit("/");
                assertThat(page.getByText("柳州市").first()).isVisible();
                phone.picture("cities-" + language);
                phone.hasNoBarriers();
                assertThat(phone.complaints()).isEmpty();
            }
        }
    }
}
