package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What cameras saw becomes a case by one key, and a table of reports becomes cases row by row. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class ChannelsInBrowserIT extends InBrowser {

    private static final String CITY = "liuzhou";

    /** Words that nothing else here has. */
    private final String mark = "z" + Long.toString(System.nanoTime(), 36);

    @Test
    void whatACameraSawIsConfirmedByKeyboard() {
        try (var administrator = browsers.desk();
                var seat = browsers.desk()) {
            var page = administrator.signIn(CITY, "admin", "/t/liuzhou/admin/video");
            registerCamera(page);
            mapCode(page);
            administrator.hasNoBarriers();
            administrator.picture("admin-video");
            tell(key(page));

            var desk = seat.signIn(CITY, "desk", "/t/liuzhou/desk/video");
            var seen = desk.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("镜头 " + mark));
            seen.click();
            assertThat(seen).hasAttribute("aria-current", "true");
            assertThat(desk.locator("figure img")).isVisible();
            seat.hasNoBarriers();
            seat.picture("desk-video");
            desk.keyboard().press("y");
            assertThat(desk.getByText("已登记为案件").first()).isVisible();
            assertThat(seen).hasCount(0);
        }
    }

    @Test
    void aTableIsLookedAtAndMadeIntoCases() {
        try (var seat = browsers.desk()) {
            var page = seat.signIn(CITY, "desk", "/t/liuzhou/desk/batches");
            var table = "描述,经度,纬度,电话\n%1$s 一,109.415,24.325,\n%1$s 二,109.416,24.326,不是电话\n%1$s 三,109.417,24.327,\n"
                    .formatted(mark);
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(mark + ".csv", "text/csv", table.getBytes(UTF_8)));
            button(page, "读取并预览").click();
            assertThat(page.getByText("电话号码不对").first()).isVisible();
            seat.hasNoBarriers();
            seat.picture("desk-batch-preview");
            button(page, "登记 2 行").click();
            assertThat(page.getByText("已完成").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(page.getByText("第 4 行")).isVisible();
            seat.hasNoBarriers();
            seat.picture("desk-batch-done");
        }
    }

    private void registerCamera(Page page) {
        button(page, "新增摄像机").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("编码").fill(mark);
        dialog.getByLabel("名称").fill("镜头 " + mark);
        dialog.getByLabel("经度").fill("109.415");
        dialog.getByLabel("纬度").fill("24.325");
        dialog.locator(".ant-btn-primary").click();
        assertThat(page.getByText("镜头 " + mark)).isVisible();
    }

    private void mapCode(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("编码对照"))
                .click();
        button(page, "新增对照").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("厂商", new Locator.GetByLabelOptions().setExact(true)).fill(mark);
        dialog.getByLabel("厂商编码").fill("rubbish");
        dialog.getByLabel("本市类别").fill("暴露垃圾");
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText("暴露垃圾"))
                .first()
                .click();
        dialog.locator(".ant-btn-primary").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(mark)))
                .containsText("一律人工确认");
    }

    private String key(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("推送密钥"))
                .click();
        button(page, "发放密钥").click();
        page.getByLabel("发给谁").fill(mark);
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
        var key = page.getByRole(AriaRole.STATUS).locator("dd").last().innerText();
        button(page, "已妥善保存").click();
        return key;
    }

    private void tell(String key) {
        var event = Map.of(
                "id",
                mark,
                "camera",
                mark,
                "code",
                "rubbish",
                "confidence",
                0.87,
                "at",
                Instant.now().toString(),
                "picture",
                Base64.getEncoder().encodeToString(Pictures.jpeg(640, 360)),
                "box",
                Map.of("x", 0.25, "y", 0.3, "width", 0.5, "height", 0.5));
        var answer = Client.stranger()
                .with("X-Api-Key", key)
                .post("/t/liuzhou/api/channels/video/events", Map.of("vendor", mark, "events", List.of(event)))
                .is(200)
                .json();
        org.assertj.core.api.Assertions.assertThat(
                        answer.path("items").path(0).path("outcome").asString())
                .isEqualTo("waiting");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
