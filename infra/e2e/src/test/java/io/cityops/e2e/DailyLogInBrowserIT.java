package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A collector puts something right, an acceptor archives it, and the log of the day tells so and can be taken away. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class DailyLogInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final String LOG = "/t/" + TENANT + "/desk/daily-log";

    /** A word that no other report has. */
    private final String mark = "d" + Long.toString(System.nanoTime(), 36);

    @TempDir
    private Path kept;

    @Test
    void aCollectorPutsItRightAndTheDeskSeesIt() throws IOException {
        try (var phone = browsers.phone(kept, 112.548, 32.985)) {
            var crew = Crew.signedIn(phone, TENANT, "collector");
            crew.writes("乱堆杂物 " + mark);
            crew.page().getByLabel("我已当场处置").check();
            crew.page().locator("#street-handled").fill("已清走 " + mark);
            crew.submits();
            assertThat(crew.entries("sent")).hasCount(1);
            crew.turnsTo("我的任务");
            crew.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("我的日报"))
                    .click();
            assertThat(entry(crew.page())).containsText("待审核");
            assertThat(entry(crew.page()).getByRole(AriaRole.IMG)).isVisible();
            phone.hasNoBarriers();
            phone.picture("daily-log-own");
        }
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            toLog(page);
            assertThat(entry(page)).containsText("已清走 " + mark);
            assertThat(table(page, "按人员")).containsText("监督员（演示）");
            seat.hasNoBarriers();
            archive(page);
            toLog(page);
            assertThat(entry(page)).containsText("已存档");
            seat.picture("daily-log");
            assertThat(taken(page))
                    .startsWith("\uFEFF编号,")
                    .contains("已清走 " + mark)
                    .contains("已存档");
            turnsDaysByKeyboard(page);
            seat.visit(LOG + "?day=2001-01-01");
            assertThat(page.getByText("这一天没有自行处置的记录")).isVisible();
            seat.visit(LOG);
            page.setViewportSize(390, 844);
            seat.hasNoBarriers();
            seat.picture("daily-log-narrow");
            inEnglish(seat, page);
            assertThat(seat.complaints()).isEmpty();
        }
    }

    @Test
    void aUnitSeesItsOwnMembersAlone() {
        var reports = new Desk(TENANT, Client.signedIn(TENANT, "collector"));
        var report = Map.of(
                "description",
                "小广告 " + mark,
                "handled",
                "已清除 " + mark,
                "source",
                "patrol",
                "place",
                Map.of("lng", 112.548, "lat", 32.985));
        reports.staff().post(reports.path("/cases"), report).is(201);
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "unit", LOG);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("网格日报")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("自行处置记录"))
                            .or(page.getByText("这一天没有自行处置的记录")))
                    .isVisible();
            assertThat(entry(page)).hasCount(0);
        }
    }

    private Locator entry(Page page) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("自行处置记录"))
                .locator("> li")
                .filter(new Locator.FilterOptions().setHasText(mark));
    }

    private static Locator table(Page page, String name) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name));
    }

    private static void toLog(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("日报")).click();
        page.waitForURL(url -> url.endsWith(LOG));
    }

    /** From the log to the case, and one step there. */
    private void archive(Page page) {
        entry(page).getByRole(AriaRole.LINK).first().click();
        var pane = page.locator("section[aria-labelledby=case-title]");
        assertThat(pane.getByText("乱堆杂物 " + mark).first()).isVisible();
        pane.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("可以进行的操作"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("结案存档"))
                .click();
        var form = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("结案存档"));
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认结案存档"))
                .click();
        assertThat(pane.getByText("已结案").first()).isVisible();
    }

    private static String taken(Page page) throws IOException {
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载表格（CSV）"))
                        .click());
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(download.suggestedFilename()).isEqualTo("daily-log-" + today + ".csv");
        return Files.readString(download.path());
    }

    private static void turnsDaysByKeyboard(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("前一天"))
                .press("Enter");
        var yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        assertThat(page.getByLabel("日期")).hasValue(yesterday.toString());
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("后一天")))
                .isEnabled();
    }

    private static void inEnglish(Browsers.Visitor seat, Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Daily log")))
                .isVisible();
        seat.picture("daily-log-english");
    }
}
