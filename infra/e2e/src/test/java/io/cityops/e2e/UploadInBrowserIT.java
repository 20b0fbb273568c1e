package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A citizen's video over a network that breaks in the middle of it. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class UploadInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final int TWO_MEGABYTES = 2 << 20;

    @Test
    void isCutInTheMiddleAndGoesOnWhereItWas() {
        var offsets = new ArrayList<String>();
        try (var phone = browsers.phone(112.548, 32.985)) {
            var page = phone.visit("/t/" + TENANT + "/report");
            breakOnce(page, offsets);
            page.getByLabel("加一段视频")
                    .setInputFiles(new FilePayload("street.mp4", "video/mp4", Videos.mp4(TWO_MEGABYTES)));
            button(page, "用我的位置").click();
            assertThat(button(page, "用我的位置")).isEnabled();
            page.getByLabel("情况说明").fill("路灯不亮，有视频");
            phone.hasNoBarriers();
            phone.picture("report-with-video");
            button(page, "提交").click();
            assertThat(page.getByText("等待网络")).isVisible();
            phone.picture("upload-waits");
            assertThat(page.getByText("已收到，谢谢您")).isVisible();
            seePlayer(phone, page);
        }
        assertThat(offsets).as("nothing that had arrived is sent again").doesNotHaveDuplicates();
    }

    /** The third piece never leaves the phone. */
    private static void breakOnce(Page page, List<String> offsets) {
        var pieces = new ArrayList<String>();
        page.route("**/api/uploads/*", route -> {
            if (!route.request().method().equals("PATCH")) {
                route.resume();
                return;
            }
            pieces.add(route.request().headerValue("upload-offset"));
            if (pieces.size() == 3) {
                route.abort("internetdisconnected");
            } else {
                offsets.add(pieces.getLast());
                route.resume();
            }
        });
    }

    private static void seePlayer(Browsers.Visitor phone, Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进度"))
                .click();
        assertThat(page.getByText("视频和录音").or(page.getByLabel("视频 1")).first()).isVisible();
        phone.picture("tracked-video");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
