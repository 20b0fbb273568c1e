package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** Somebody of the staff at the desk of a tenant, with one case open at a time. */
final class Worker {

    private final Browsers.Visitor window;
    private final Page page;

    Worker(Browsers.Visitor window, String tenant, String username) {
        this.window = window;
        this.page = window.signIn(tenant, username, "/t/" + tenant + "/desk");
    }

    /** The opened case. */
    Locator pane() {
        return page.locator("section[aria-labelledby=case-title]");
    }

    /** Searches for a case until the index has it, and opens it. */
    void find(String words) {
        var field = page.getByLabel("全文搜索案件");
        field.fill(words);
        field.press("Enter");
        assertThat(page.getByText("找到").or(page.getByText("没有找到")).first()).isVisible();
        Desk.await("the case " + words + " in the search", () -> look(words), found -> found);
        open(words);
    }

    private boolean look(String words) {
        page.getByTitle("刷新列表（R）").click();
        page.waitForTimeout(300);
        return row(words).isVisible();
    }

    /** Stands at the newest cases, and waits for what comes. */
    void watch() {
        page.getByLabel("排序").press("Enter");
        option(Pattern.compile("按上报"));
        assertThat(page.getByText("实时更新")).isVisible();
    }

    /** Takes the news that the list announces, and opens the case with the words. */
    void news(String words) {
        page.getByText(Pattern.compile("件新案件，点击查看")).click();
        open(words);
    }

    private void open(String words) {
        row(words).click();
        assertThat(pane().getByText(words).first()).isVisible();
    }

    private Locator row(String words) {
        return page.locator("a[data-row]").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Chooses an action for the open case, and has its form. */
    Locator begin(String action) {
        button(pane().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("可以进行的操作")), action)
                .click();
        return form(action);
    }

    /** The form of an action that was chosen. */
    Locator form(String action) {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName(action).setExact(true));
    }

    /** While a photo is on its way, nobody can confirm without it. */
    void addSlowly(Locator form, FilePayload photo, String action) {
        var held = new ArrayList<Route>();
        var flowing = new AtomicBoolean();
        page.route(url -> url.contains("/api/uploads"), route -> {
            if (flowing.get()) {
                route.resume();
            } else {
                held.add(route);
            }
        });
        form.getByLabel("选择照片").setInputFiles(photo);
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(button(form, "确认" + action)).isDisabled();
        flowing.set(true);
        held.forEach(Route::resume);
        assertThat(form.locator("img")).hasCount(1);
    }

    void option(Pattern name) {
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(name).setVisible(true))
                .click();
    }

    void finish(Locator form, String action, String stage) {
        button(form, "确认" + action).click();
        assertThat(page.getByText("已完成“" + action + "”，案件转入“" + stage + "”")).isVisible();
        stands(stage);
    }

    /** Confirms what leaves the case where it stands. */
    void finishHere(Locator form, String action) {
        button(form, "确认" + action).click();
        assertThat(page.getByText("已完成“" + action + "”", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void stands(String stage) {
        assertThat(pane().locator("header").getByText(stage)).isVisible();
    }

    void picture(String name) {
        window.picture(name);
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
