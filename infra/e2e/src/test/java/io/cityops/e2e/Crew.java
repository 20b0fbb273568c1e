package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Somebody of a tenant on the street, phone in hand. */
final class Crew {

    private final Browsers.Visitor phone;
    private final String street;
    private final Page page;

    private Crew(Browsers.Visitor phone, String street, Page page) {
        this.phone = phone;
        this.street = street;
        this.page = page;
    }

    static Crew signedIn(Browsers.Visitor phone, String tenant, String username) {
        var street = "/t/" + tenant + "/street";
        return new Crew(phone, street, phone.signIn(tenant, username, street));
    }

    /** Opens the phone again, with or without a network. */
    static Crew opening(Browsers.Visitor phone, String tenant) {
        var street = "/t/" + tenant + "/street";
        return new Crew(phone, street, phone.visit(street));
    }

    Page page() {
        return page;
    }

    /** Until the face can be opened without a network. */
    void isReadyForTunnels() {
        assertThat(page.locator("[data-offline-ready]")).isVisible();
    }

    void opens(String part) {
        phone.visit(street + part);
    }

    void turnsTo(String tab) {
        page.locator("nav a")
                .filter(new Locator.FilterOptions().setHasText(tab))
                .last()
                .click();
    }

    /** A report with one photo, at the place where the phone is. */
    void reports(String words) {
        writes(words);
        submits();
    }

    void writes(String words) {
        turnsTo("上报");
        assertThat(page.getByLabel("情况说明")).isVisible();
        page.locator("input[type=file][capture]").first().setInputFiles(photo());
        assertThat(page.getByAltText("照片 1")).isVisible();
        page.getByLabel("情况说明").fill(words);
        // the map is shown once the phone knows where it is
        assertThat(page.locator("canvas").first()).isVisible();
    }

    void submits() {
        button("上报").click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("待发送").setExact(true)))
                .isVisible();
    }

    Locator task(String words) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    void opensTask(String words) {
        turnsTo("我的任务");
        task(words).getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("办理经过")).isVisible();
    }

    void does(String action, String words) {
        begins(action);
        confirms(action, words);
    }

    void doesWithPhoto(String action, String words) {
        begins(action);
        page.locator("input[type=file][capture]").first().setInputFiles(photo());
        assertThat(page.getByAltText("照片 1")).isVisible();
        confirms(action, words);
    }

    private void begins(String action) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("可以进行的操作"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private void confirms(String action, String words) {
        if (!words.isEmpty()) {
            page.locator("form textarea").first().fill(words);
        }
        button("确认" + action).click();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("排序")))
                .isVisible();
    }

    Locator entries(String state) {
        return page.locator("[data-state=" + state + "]");
    }

    Locator notice() {
        return page.locator("[data-kind]");
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static FilePayload photo() {
        return new FilePayload("street.jpg", "image/jpeg", Pictures.jpeg(1280, 960));
    }
}
