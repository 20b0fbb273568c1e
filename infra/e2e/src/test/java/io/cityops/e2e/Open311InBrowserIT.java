package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An administrator gives out a key of the open interface; an application reports with it until it is taken back. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class Open311InBrowserIT extends InBrowser {

    private static final String CITY = "liuzhou";
    private static final String REQUESTS = "/t/liuzhou/open311/v2/requests.json";

    @Test
    void aKeyIsShownOnceWorksAndIsTakenBack() {
        var name = "随手拍 " + Long.toString(System.nanoTime(), 36);
        try (var administrator = browsers.desk()) {
            var page = administrator.signIn(CITY, "admin", "/t/liuzhou/admin/open311");
            button(page, "发放密钥").click();
            page.getByLabel("发给谁").fill(name);
            page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
            var key = page.getByRole(AriaRole.STATUS).locator("dd").last().innerText();
            administrator.hasNoBarriers();
            button(page, "已妥善保存").click();
            report(key, 201);

            var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(row).isVisible();
            administrator.picture("admin-open311");
            row.getByRole(AriaRole.BUTTON).click();
            page.locator(".ant-popconfirm .ant-btn-primary").click();
            assertThat(row.getByText("吊销").first()).containsText("由");
            report(key, 403);
        }
    }

    private static void report(String key, int status) {
        var service = Client.stranger()
                .get("/t/liuzhou/open311/v2/services.json")
                .is(200)
                .json()
                .path(0)
                .path("service_code")
                .asString();
        var form = "api_key=" + key + "&service_code=" + service + "&lat=24.325&long=109.415&description="
                + Client.encode("人行道上有一个坑");
        Client.stranger()
                .bytes("POST", REQUESTS, "application/x-www-form-urlencoded", form.getBytes(UTF_8))
                .is(status);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
