package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests in a real browser, which is opened for each class of them. */
abstract class InBrowser {

    static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    /** Chooses what a list offers first for some words, by keys alone. */
    static void choose(Page page, Locator field, String words) {
        field.focus();
        page.keyboard().type(words);
        assertThat(page.locator(".ant-select-item-option-active:visible")).containsText(words);
        page.keyboard().press("Enter");
    }

    /** A list without a name of its own stays a moment after the choice. */
    static void listsAreClosed(Page page) {
        assertThat(page.locator(".ant-select-dropdown:visible")).hasCount(0);
    }
}
