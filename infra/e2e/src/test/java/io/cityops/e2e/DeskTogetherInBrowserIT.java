package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Several cases in one go at the desk, and what a unit thinks of the report that it was sent. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class DeskTogetherInBrowserIT extends InBrowser {

    private static final String TENANT = "changchun-nanguan";
    private static final String RUBBISH = "06010";

    private final String mark = "t" + Long.toString(System.nanoTime(), 36);
    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));

    @Test
    void whatOfABatchIsRefusedIsSaidAndTheRestIsDoneThoughTheAnswerWasLost() {
        var cases = IntStream.of(1, 2, 3)
                .mapToObj(at -> Cases.filed(desk, report("批量" + at)))
                .toList();
        try (var seat = browsers.desk()) {
            var page = seat.signIn(TENANT, "desk", "/t/" + TENANT + "/desk");
            seat.visit("/t/" + TENANT + "/desk?stage=to_dispatch&sort=reported");
            cases.forEach(id -> pick(page, id).check());
            var bar = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("已选案件"));
            assertThat(bar.getByText("已选 3 件")).isVisible();
            seat.hasNoBarriers();
            page.keyboard().press("d");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(button(dialog, "派遣 3 件")).isEnabled();
            choose(page, dialog.getByLabel("全部派给"), "环卫");
            listsAreClosed(page);
            seat.hasNoBarriers();
            var refused = cases.getFirst();
            desk.act(refused, "dispatch", Map.of("unit", desk.unit("市政")));
            loseOneAnswer(page);
            button(dialog, "派遣 3 件").click();
            button(dialog, "继续办理其余 3 件").click();
            assertThat(dialog.getByText("已完成 2 件，共 3 件 · 1 件没有办成，其余不受影响")).isVisible();
            assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(having(numberOf(refused))))
                    .containsText("别人刚刚办理了");
            seat.picture("desk-batch");
            seat.hasNoBarriers();
            button(dialog, "返回列表").click();
            assertThat(bar.getByText("已选 1 件")).isVisible();
            assertThat(pick(page, refused)).isChecked();
            cases.stream()
                    .skip(1)
                    .forEach(id -> assertThat(pick(page, id)).not().isChecked());
        }
        handledBy(cases.subList(1, 3), "环卫处");
        handledBy(cases.subList(0, 1), "市政处");
    }

    @Test
    void theUnitRatesTheReportAndTheDeskReadsItWithTheCase() {
        var id = Cases.filed(desk, report("待评价"));
        desk.act(id, "dispatch", Map.of("unit", desk.unit("环卫处")));
        desk.act(id, "sign", Map.of());
        desk.act(id, "feed_back", Map.of("note", "已清运"));
        try (var unit = browsers.desk();
                var seat = browsers.desk()) {
            var path = "/t/" + TENANT + "/desk/cases/" + id;
            var member = unit.signIn(TENANT, "unit", path);
            var note = rating(member);
            note.getByText("3 分").click();
            note.getByLabel("补充说明").fill("位置偏了两个路口 " + mark);
            unit.hasNoBarriers();
            button(note, "提交评价").press("Enter");
            assertThat(note.getByText("3 / 5 分")).isVisible();
            unit.picture("case-rated");
            var reader = seat.signIn(TENANT, "desk", path);
            assertThat(rating(reader).getByText("3 / 5 分")).isVisible();
            assertThat(rating(reader).getByText(Pattern.compile("位置偏了两个路口 " + mark + " · 环卫处")))
                    .isVisible();
            assertThat(button(rating(reader), "修改评价")).hasCount(0);
            var story = reader.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("办理经过"));
            assertThat(story.getByText("评价了上报质量：3 / 5 分")).isVisible();
            seat.hasNoBarriers();
        }
    }

    private Map<String, Object> report(String what) {
        var place = Map.of("lng", 125.35, "lat", 43.86, "address", "人民大街");
        return Map.of("description", what + " " + mark, "place", place, "category", RUBBISH, "source", "patrol");
    }

    /** The server takes what is sent next, and the desk does not hear of it. */
    private static void loseOneAnswer(Page page) {
        page.route(
                url -> url.endsWith("/cases/batch"),
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
    }

    private void handledBy(List<String> cases, String unit) {
        for (var id : cases) {
            org.assertj.core.api.Assertions.assertThat(
                            desk.read(id).path("unit").path("name").asString())
                    .isEqualTo(unit);
        }
    }

    private String numberOf(String id) {
        return desk.read(id).path("number").asString();
    }

    private static Locator pick(Page page, String id) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.locator("a[data-row='" + id + "']")))
                .getByRole(AriaRole.CHECKBOX);
    }

    private static Locator rating(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("上报质量评价"));
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
