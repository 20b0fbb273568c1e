package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {

    private final TestInstallation door = TestInstallation.shared();
    private final Browser browser = new Browser(door);

    @AfterEach
    void tokensLiveLongAgain() {
        TestInstallation.ISSUING.accessLife = Duration.ofMinutes(5);
    }

    @Test
    void asksTheTenantsIssuerAtItsPublicAddressWithProofKey() {
        var asked = browser.beginSignIn("alpha", "/t/alpha/desk");

        assertThat(asked)
                .containsEntry("", "http://localhost:8080/t/alpha/oauth2/authorize")
                .containsEntry("client_id", "browser")
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", "http://localhost:8080/login/oauth2/code/cb")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void relaysTheTokenAndShowsTheBrowserNone() {
        assertThat(browser.signIn("alpha", "ann")).isEqualTo("/t/alpha/desk");

        var answer = browser.get("/t/alpha/api/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen().headers().get("authorization")).startsWith("Bearer ey");
        assertThat(answer.seen().headers()).doesNotContainKey("cookie");
        assertThat(browser.cookieHeader()).doesNotContain("ey");
        assertThat(browser.get("/t/alpha/auth/session").text()).isEqualTo("{\"signedIn\":true}");
    }

    @Test
    void cookieIsHiddenFromScriptsAndOtherSites() {
        var answer = browser.get("/t/alpha/auth/login");

        assertThat(answer.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HttpOnly")
                        .contains("CITYOPS_SESSION=", "SameSite=Lax"))
                .anySatisfy(
                        cookie -> assertThat(cookie).contains("XSRF-TOKEN=").doesNotContainIgnoringCase("HttpOnly"));
    }

    @Test
    void changesTheSessionsIdOnSignIn() {
        browser.beginSignIn("alpha", "/t/alpha/desk");
        var before = browser.cookies.get("CITYOPS_SESSION");

        browser.signIn("alpha", "ann");

        assertThat(browser.cookies.get("CITYOPS_SESSION")).isNotEqualTo(before);
    }

    @Test
    void keepsTenantsApartInOneSession() {
        browser.signIn("alpha", "ann");
        assertThat(browser.get("/t/beta/api/me").seen().headers()).doesNotContainKey("authorization");
        browser.signIn("beta", "bob");

        assertThat(subject(browser.get("/t/alpha/api/me"))).isEqualTo("alpha:ann");
        assertThat(subject(browser.get("/t/beta/api/me"))).isEqualTo("beta:bob");
        assertThat(browser.get("/api/platform/tenants").seen().headers()).doesNotContainKey("authorization");
    }

    private static String subject(TestInstallation.Answer answer) {
        var payload = answer.seen().headers().get("authorization").split("\\.")[1];
        var claims = new String(java.util.Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void renewsOnceForManyRequestsSideBySide() throws Exception {
        TestInstallation.ISSUING.accessLife = Duration.ofSeconds(15); // within the margin: not fresh
        browser.signIn("alpha", "ann");
        TestInstallation.ISSUING.accessLife = Duration.ofMinutes(5);
        var before = TestInstallation.ISSUING.refreshes.get();
        var cookies = browser.cookieHeader();
        Callable<Integer> ask =
                () -> door.get("/t/alpha/api/me", "Cookie", cookies).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 30).mapToObj(_ -> ask).toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .collect(Collectors.toSet());
            assertThat(answers).containsExactly(200);
        }
        assertThat(TestInstallation.ISSUING.refreshes.get() - before).isEqualTo(1);
    }

    @Test
    void signInThatCannotBeRenewedIsOverAndCleanedAway() {
        TestInstallation.ISSUING.accessLife = Duration.ofSeconds(15);
        browser.signIn("alpha", "ann");
        TestInstallation.ISSUING.revokeAll();

        var answer = browser.get("/t/alpha/api/cases");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(browser.cookies).doesNotContainKey("CITYOPS_SESSION");
        assertThat(browser.get("/t/alpha/auth/session").text()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void refusesChangesWithoutProof() {
        browser.signIn("alpha", "ann");
        var missing = browser.send(
                "/t/alpha/api/cases", request -> request.POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        browser.cookies.put("XSRF-TOKEN", "made-up-in-both-places");
        var forged = browser.post("/t/alpha/api/cases", "{}");

        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.problem()).isEqualTo("forged-request");
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void takesChangesWithProof() {
        browser.signIn("alpha", "ann");

        var answer = browser.post("/t/alpha/api/cases", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen().headers()).doesNotContainKeys("x-xsrf-token", "cookie");
    }

    @Test
    void signsOutHereAndAtTheIssuerWithoutShowingTheBrowserAToken() {
        browser.signIn("alpha", "ann");

        var answer = browser.post("/t/alpha/auth/logout", "");
        assertThat(answer.text()).isEqualTo("{\"location\":\"http://localhost:8080/t/alpha/connect/logout\"}");
        assertThat(browser.get("/t/alpha/api/me").seen().headers()).doesNotContainKey("authorization");

        var ending = browser.get("/t/alpha/connect/logout");
        assertThat(ending.seen().uri())
                .contains("id_token_hint=ey", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Ft%2Falpha%2F");
        assertThat(browser.cookies).doesNotContainKey("CITYOPS_SESSION");
        assertThat(browser.get("/t/alpha/connect/logout").seen().uri()).doesNotContain("id_token_hint");
    }

    @Test
    void logoutNeedsProof() {
        browser.signIn("alpha", "ann");

        var answer = browser.send(
                "/t/alpha/auth/logout", request -> request.POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/t/alpha/../../x",
                "/%2fevil.example",
                "javascript:alert(1)",
                "/t/alpha/desk\r\nX-Evil: 1",
                " /t/alpha"
            })
    void returnsNowhereElse(String returnTo) {
        var answer = browser.get("/t/alpha/auth/login?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-return");
    }

    @Test
    void refusesAStateOfAnotherBrowser() {
        var asked = browser.beginSignIn("alpha", "/t/alpha/desk");
        var code = TestInstallation.ISSUING.codeFor("alpha", "ann", asked);

        var answer = new Browser(door).complete(code, asked.get("state"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("sign-in-failed");
    }

    @Test
    void refusesACodeOfAnotherTenantOrNonce() {
        var asked = browser.beginSignIn("alpha", "/t/alpha/desk");
        var foreign = TestInstallation.ISSUING.codeFor("beta", "bob", asked);
        assertThat(browser.complete(foreign, asked.get("state")).status()).isEqualTo(400);

        var again = browser.beginSignIn("alpha", "/t/alpha/desk");
        var stale = new java.util.HashMap<>(again);
        stale.put("nonce", asked.get("nonce"));
        var code = TestInstallation.ISSUING.codeFor("alpha", "ann", stale);
        assertThat(browser.complete(code, again.get("state")).status()).isEqualTo(400);
    }

    @Test
    void stateServesOnce() {
        var asked = browser.beginSignIn("alpha", "/t/alpha/desk");
        var code = TestInstallation.ISSUING.codeFor("alpha", "ann", asked);
        assertThat(browser.complete(code, asked.get("state")).status()).isEqualTo(302);

        assertThat(browser.complete(code, asked.get("state")).status()).isEqualTo(400);
    }

    @Test
    void sendsBrowsersOnATenantsDomainToTheInstallationToSignIn() {
        var answer = door.get("/auth/login", "Host", "alpha.example.cn");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location"))
                .isEqualTo("http://localhost:8080/t/alpha/auth/login?return=%2Ft%2Falpha%2Fdesk");
    }
}
