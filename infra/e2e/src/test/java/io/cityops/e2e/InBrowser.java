package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Tests in a real browser, which is opened for each class of them: some classes run beside others. */
@ExtendWith(InBrowser.Opening.class)
abstract class InBrowser {

    Browsers browsers;

    /** Chooses what a list offers first for some words, by keys alone. */
    static void choose(Page page, Locator field, String words) {
        field.focus();
        page.keyboard().type(words);
        assertThat(page.locator(".ant-select-item-option-active:visible")).containsText(words);
        page.keyboard().press("Enter");
    }

    /** A list without a name of its own stays a moment after the choice, too flat to be seen before it is gone. */
    static void listsAreClosed(Page page) {
        assertThat(page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)"))
                .hasCount(0);
    }

    static final class Opening implements TestInstancePostProcessor {

        private static final Namespace OURS = Namespace.create(Opening.class);

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext ofItsClass) {
            ((InBrowser) instance).browsers =
                    ofItsClass.getStore(OURS).computeIfAbsent(Browsers.class, key -> Browsers.launch(), Browsers.class);
        }
    }
}
