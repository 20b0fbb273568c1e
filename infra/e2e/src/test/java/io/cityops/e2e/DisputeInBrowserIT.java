package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whose a broken cover is (权属争议), as Nan'an settles it: a group is asked with the photo, both claim it, a person decides. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class DisputeInBrowserIT extends InBrowser {

    private static final String TENANT = "chongqing-nanan";
    private static final String MANHOLE = "01001";

    private final String mark = "o" + Long.toString(System.nanoTime(), 36);
    private final Desk desk = new Desk(TENANT, Client.machine(TENANT));
    private String group = "";

    @BeforeEach
    void gather() {
        var members = List.of(desk.unit("燃气公司"), desk.unit("供电公司"));
        var told = Map.of("kind", "social_units", "name", "燃气供电群 " + mark, "members", members);
        group = desk.staff()
                .post(desk.path("/disputes/groups"), told)
                .is(201)
                .json()
                .path("id")
                .asString();
    }

    @AfterEach
    void part() {
        desk.staff().json("DELETE", desk.path("/disputes/groups/" + group), "").is(204);
    }

    @Test
    void theGroupAnswersWithItsPhotosAPersonDecidesAndDispatchFollows() {
        var id = withPhoto();
        try (var seat = browsers.desk()) {
            var dispatcher = seat.signIn(TENANT, "dispatcher", "/t/" + TENANT + "/desk/cases/" + id);
            ask(seat, dispatcher);
            answer("gas", "管线图上有这口井");
            answer("power", "井盖上是我公司的标记");
            seat.visit("/t/" + TENANT + "/desk");
            dispatcher
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("权属待裁定"))
                    .press("Enter");
            decide(seat, dispatcher);
            dispatcher.navigate(Installation.base()
                    .resolve("/t/" + TENANT + "/desk/cases/" + id)
                    .toString());
            var note = dispatcher.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("权属确认"));
            assertThat(note.getByText("已认定：供电公司（演示）（裁定）")).isVisible();
            assertThat(note.getByText("照片上的标记看得清 " + mark)).isVisible();
            assertThat(story(dispatcher).getByText("照片上的标记看得清 " + mark)).isVisible();
            var decided = story(dispatcher)
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("照片上的标记看得清 " + mark));
            assertThat(decided.last().locator("img")).isVisible();
            seat.picture("dispute-settled");
            seat.hasNoBarriers();
            dispatcher.keyboard().press("d");
            assertThat(dispatcher.getByText("首选：供电公司（演示）。")).isVisible();
            var form = dispatcher.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("派遣"));
            assertThat(button(form, "确认派遣")).isEnabled();
            dispatcher.keyboard().press("Control+Enter");
            assertThat(dispatcher
                            .locator("section[aria-labelledby=case-title] header")
                            .getByText("待签收"))
                    .isVisible();
        }
        org.assertj.core.api.Assertions.assertThat(
                        desk.read(id).path("unit").path("name").asString())
                .isEqualTo("供电公司（演示）");
    }

    private void ask(Browsers.Visitor seat, Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提请确认权属"))
                .press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(page, dialog.getByLabel("督办群"), mark);
        listsAreClosed(page);
        assertThat(dialog.getByAltText("照片 1")).isVisible();
        seat.hasNoBarriers();
        button(dialog, "发到群里").press("Enter");
        assertThat(page.getByText("权属确认中")).isVisible();
        seat.hasNoBarriers();
    }

    private void answer(String username, String reason) {
        try (var member = browsers.phone(106.57, 29.525)) {
            var page = member.signIn(TENANT, username, "/t/" + TENANT + "/desk/ownership");
            var asked = page.getByRole(AriaRole.ARTICLE).first();
            assertThat(asked.locator("img").first()).isVisible();
            asked.getByLabel("是我单位的", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            asked.getByLabel("理由").fill(reason + " " + mark);
            asked.getByLabel("凭证照片（选填）")
                    .setInputFiles(new FilePayload("proof.jpg", "image/jpeg", Pictures.jpeg(800, 600)));
            member.hasNoBarriers();
            button(asked, "答复").press("Enter");
            assertThat(asked.getByText(reason + " " + mark)).isVisible();
            assertThat(button(asked, "答复")).hasCount(0);
            member.picture("dispute-answered-" + username);
        }
    }

    private void decide(Browsers.Visitor seat, Page page) {
        var waiting = page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(mark));
        assertThat(waiting).hasCount(1);
        seat.picture("disputes-to-decide");
        seat.hasNoBarriers();
        button(waiting, "裁定权属").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(page, dialog.getByLabel("权属单位"), "供电");
        dialog.getByLabel("理由").fill("照片上的标记看得清 " + mark);
        dialog.getByLabel("依据的照片").focus();
        page.keyboard().press("ArrowDown");
        page.locator(".ant-select-item-option:visible").getByText("供电公司（演示）的凭证").click();
        listsAreClosed(page);
        assertThat(dialog.locator(".ant-select").last()).containsText("供电公司（演示）的凭证");
        seat.hasNoBarriers();
        button(dialog, "裁定").press("Enter");
        assertThat(waiting).hasCount(0);
    }

    /** A case with one photo that waits to be dispatched. */
    private String withPhoto() {
        var report = Map.of(
                "description",
                "井盖破损 " + mark,
                "category",
                MANHOLE,
                "place",
                Map.of("lng", 106.57 + Math.random() / 100, "lat", 29.525, "address", "江南大道"));
        var id = desk.staff()
                .multipart(
                        desk.path("/cases"),
                        Client.Part.json("report", report),
                        new Client.Part("photos", "cover.jpg", "image/jpeg", Pictures.jpeg(800, 600)))
                .is(201)
                .json()
                .path("id")
                .asString();
        return Cases.toDispatch(desk, id);
    }

    private static Locator story(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("办理经过"));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
