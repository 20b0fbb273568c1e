package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chromium without a screen, Debian's or whatever the machine has; never one that is downloaded. */
final class Browsers implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Path program;
    private final Browser browser;

    private Browsers(Playwright playwright, Path program, Browser browser) {
        this.playwright = playwright;
        this.program = program;
        this.browser = browser;
    }

    static Browsers launch() {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "the tests in a browser need Chromium: apt-get install chromium fonts-wqy-microhei"));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var playwright = Playwright.create();
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
        return new Browsers(playwright, program, browser);
    }

    Visitor phone(double lng, double lat) {
        return phone(lng, lat, "zh-CN");
    }

    Visitor phone(double lng, double lat, String language) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(lat, lng))));
    }

    /** A phone that is kept: what it has stored is there when it is opened again. Like a real one, it forgets who was signed in. */
    Visitor phone(Path kept, double lng, double lat) {
        return new Visitor(playwright
                .chromium()
                .launchPersistentContext(
                        kept,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program)
                                .setArgs(ARGUMENTS)
                                .setViewportSize(390, 844)
                                .setHasTouch(true)
                                .setIsMobile(true)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setPermissions(List.of("geolocation"))
                                .setGeolocation(new Geolocation(lat, lng))));
    }

    Visitor desk() {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Somebody with a browser window of their own. */
    static final class Visitor implements AutoCloseable {

        private final BrowserContext window;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visitor(BrowserContext window) {
            this.window = window;
            window.setDefaultTimeout(30_000);
            this.page = window.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
        }

        Page visit(String path) {
            page.navigate(Installation.base().resolve(path).toString());
            return page;
        }

        /** Goes to a page of the staff, is sent to the sign-in page and comes back signed in. */
        Page signIn(String tenant, String username, String path) {
            visit(path);
            fillSignIn(username, Installation.password(tenant, username));
            page.waitForURL(url -> url.contains(path));
            return page;
        }

        /** The same with an initial password, which has to be changed on the way. */
        Page signInFirst(String username, String initial, String chosen, String path) {
            visit(path);
            fillSignIn(username, initial);
            page.waitForURL(url -> url.contains("/login/password"));
            page.locator("input[name=password]").fill(chosen);
            page.locator("input[name=again]").fill(chosen);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains(path));
            return page;
        }

        void fillSignIn(String username, String password) {
            page.waitForURL(url -> url.contains("/login"));
            picture("sign-in");
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(password);
            page.keyboard().press("Enter");
        }

        /** What keeps this page from being installed as an app; that the window is private does not count. */
        List<String> installingFails() {
            var said = window.newCDPSession(page).send("Page.getInstallabilityErrors");
            return said.getAsJsonArray("installabilityErrors").asList().stream()
                    .map(fault -> fault.getAsJsonObject().get("errorId").getAsString())
                    .filter(fault -> !fault.equals("in-incognito"))
                    .toList();
        }

        void loseTheNetwork() {
            window.setOffline(true);
        }

        void findTheNetwork() {
            window.setOffline(false);
        }

        /** A second tab of the same browser. */
        Page tab(String path) {
            var other = window.newPage();
            other.navigate(Installation.base().resolve(path).toString());
            return other;
        }

        void widen() {
            page.setViewportSize(1440, 900);
        }

        void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }

        /** What the page complained of: errors, and anything that its own policy forbids. */
        List<String> complaints() {
            return complaints;
        }

        /** What is on its way from one look to another has no contrast of its own. */
        private void standsStill() {
            page.evaluate("""
                    () => Promise.all(document.getAnimations()
                        .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
                        .map((one) => one.finished.catch(() => null))).then(() => null)
                    """);
        }

        void hasNoBarriers() {
            finds(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")));
        }

        /** What WCAG asks for, and what axe holds for good practice. */
        void axeFindsNothing() {
            finds(new AxeBuilder(page));
        }

        private void finds(AxeBuilder axe) {
            standsStill();
            var found = axe.analyze();
            assertThat(found.getViolations().stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getTarget().toString())
                                            .limit(3)
                                            .toList()))
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }

        @Override
        public void close() {
            window.close();
        }
    }
}
