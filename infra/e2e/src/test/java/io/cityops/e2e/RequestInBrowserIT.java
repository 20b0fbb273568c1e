package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A unit asks for more time and for a pause, the dispatcher agrees, and the city calls it what it likes. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class RequestInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";

    /** A word that no other case has. */
    private final String mark = "q" + Long.toString(System.nanoTime(), 36);

    @Test
    void aUnitAsksAndTheDispatcherAgrees() {
        dispatched();
        try (var member = browsers.desk();
                var seat = browsers.desk()) {
            var unit = new Worker(member, TENANT, "unit");
            unit.find(mark);
            unit.finish(unit.begin("签收"), "签收", "处置中");
            assign(unit);
            askForTime(unit);
            var desk = new Worker(seat, TENANT, "desk");
            desk.find(mark);
            agree(desk, "需要先停水 " + mark, "处置中");
            assertThat(desk.pane().getByText(Pattern.compile("延期.*1")).first()).isVisible();
            unit.stands("处置中");
            askToHang(unit);
            agree(desk, "等到枯水期 " + mark, "已挂账，缓办");
            seat.hasNoBarriers();
            desk.picture("case-hung");
        }
    }

    @Test
    void aReportThatWasToldBeforeGoesWithTheOther() {
        var stranger = Client.stranger();
        var reports = new Desk(TENANT, stranger);
        for (var told : List.of("甲 ", "乙 ")) {
            var report = Map.of("description", "井盖翘起 " + told + mark, "place", Map.of("lng", 112.55, "lat", 32.99));
            stranger.post(reports.path("/reports"), report).is(201);
        }
        try (var seat = browsers.desk()) {
            var desk = new Worker(seat, TENANT, "desk");
            desk.find("乙 " + mark);
            var similar = desk.pane()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("甲 " + mark));
            seat.hasNoBarriers();
            similar.getByRole(AriaRole.BUTTON).click();
            desk.finish(desk.form("并案"), "并案", "已并案");
            assertThat(desk.pane().getByText("并入案件").first()).isVisible();
            desk.picture("case-merged");
        }
    }

    @Test
    void aCityNamesAStageItsOwnWay() {
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "admin", "/t/" + TENANT + "/admin/case-rules");
            var name = page.getByLabel("已回访", new Page.GetByLabelOptions().setExact(true));
            name.fill("回访完毕" + mark);
            seat.hasNoBarriers();
            seat.picture("case-rules");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("保存")))
                    .last()
                    .click();
            assertThat(page.getByText("没有未保存的修改")).isVisible();
            page.reload();
            assertThat(name).hasValue("回访完毕" + mark);
        }
    }

    private void dispatched() {
        var desk = new Desk(TENANT, Client.machine(TENANT));
        var place = Map.of("lng", 112.548, "lat", 32.985);
        var report = Map.of("description", "管道漏水 " + mark, "place", place, "category", "06010");
        var id = desk.staff()
                .post(desk.path("/cases"), report)
                .is(201)
                .json()
                .path("id")
                .asString();
        desk.act(id, "accept", Map.of());
        desk.act(id, "file", Map.of("condition", Cases.firstCondition(desk, id)));
        desk.act(id, "dispatch", Map.of("unit", desk.unit("环卫")));
    }

    private static void assign(Worker unit) {
        var form = unit.begin("指派处置人");
        form.getByLabel("处置人").fill("李师傅班组");
        unit.finishHere(form, "指派处置人");
        assertThat(unit.pane().getByText("李师傅班组").first()).isVisible();
    }

    private void askForTime(Worker unit) {
        var form = unit.begin("申请延期");
        form.getByLabel("理由（必填）").fill("需要先停水 " + mark);
        unit.finish(form, "申请延期", "延期审批中");
    }

    private void askToHang(Worker unit) {
        var form = unit.begin("申请挂账");
        form.getByLabel("理由（必填）").fill("等到枯水期 " + mark);
        form.getByLabel("缓办至")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
        form.getByLabel("缓办至").press("Tab");
        unit.finish(form, "申请挂账", "挂账审批中");
    }

    private static void agree(Worker desk, String why, String stage) {
        desk.stands("审批中");
        var form = desk.begin("同意");
        assertThat(form.getByText(why).or(desk.pane().getByText(why)).first()).isVisible();
        desk.finish(form, "同意", stage);
    }
}
