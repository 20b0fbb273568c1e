package io.cityops.tenant.identity;

import static io.cityops.tenant.Browser.basic;
import static io.cityops.tenant.Browser.claims;
import static io.cityops.tenant.Browser.location;
import static io.cityops.tenant.Cities.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.Opening;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class SigningInIT {

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    @Autowired
    Machines machines;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void twoCities() {
        Cities.open(opening, "asia", "bern");
    }

    @Test
    void eachTenantIsAnIssuerUnderThePublicAddress() {
        var browser = new Browser(port);
        var metadata = Browser.JSON.readTree(
                browser.get("/t/asia/.well-known/openid-configuration").body());

        assertThat(metadata.get("issuer").asString()).isEqualTo("http://localhost:8080/t/asia");
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo("http://localhost:8080/t/asia/oauth2/token");
        assertThat(browser.get("/t/nowhere/.well-known/openid-configuration").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/.well-known/openid-configuration").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/.well-known/oauth-authorization-server/t/asia").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/t/asia/x/oauth2/jwks").statusCode()).isEqualTo(404);
        assertThat(browser.get("/t/nowhere/login").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonSignsInAndTheTokenSaysWhoTheyAre() {
        var browser = new Browser(port);
        var first = browser.authorize("asia");
        assertThat(first.answer().statusCode()).isEqualTo(302);
        assertThat(location(first.answer())).endsWith("/t/asia/login");

        var signedIn = browser.signIn("asia", "admin", PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(location(signedIn)).startsWith("http://localhost:8080/t/asia/oauth2/authorize?");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
                .contains("Path=/t/asia;", "HttpOnly", "SameSite=Lax");

        var asked = browser.authorize("asia");
        var tokens = Browser.JSON.readTree(
                browser.redeem("asia", asked.code(), asked.verifier()).body());
        var claims = claims(tokens.get("access_token").asString());
        assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:8080/t/asia");
        assertThat(claims.get("sub").asString()).isEqualTo("asia:admin");
        assertThat(claims.get("aud").asString()).isEqualTo("api");
        assertThat(claims.get("tenant").asString()).isEqualTo("asia");
        assertThat(claims.get("username").asString()).isEqualTo("admin");
        assertThat(claims.get("client_id").asString()).isEqualTo("browser");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"tenant_admin\"]");
        assertThat(claims.get("permissions").toString()).contains("\"tenant.manage\"");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);

        var me =
                browser.json("GET", "/t/asia/api/me", tokens.get("access_token").asString(), null);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"username\":\"admin\"");
        var info = browser.send(
                "GET",
                "/t/asia/userinfo",
                null,
                "Authorization",
                "Bearer " + tokens.get("access_token").asString());
        assertThat(info.body()).contains("asia:admin");
    }

    @Test
    void anIdentityTokenOpensNothing() {
        var tokens = new Browser(port).tokens("asia", "admin", PASSWORD);

        assertThat(new Browser(port)
                        .json("GET", "/t/asia/api/me", tokens.get("id_token").asString(), null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatOneTenantGaveIsNothingAtAnother() {
        var browser = new Browser(port);
        browser.signIn("asia", "admin", PASSWORD);
        var asked = browser.authorize("asia");
        assertThat(browser.redeem("bern", asked.code(), asked.verifier()).statusCode())
                .isEqualTo(400);

        var again = browser.authorize("asia");
        var tokens = Browser.JSON.readTree(
                browser.redeem("asia", again.code(), again.verifier()).body());
        assertThat(browser.refresh("bern", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.json(
                                "GET",
                                "/t/bern/api/me",
                                tokens.get("access_token").asString(),
                                null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(location(browser.authorize("bern").answer())).endsWith("/t/bern/login");
    }

    @Test
    void aSessionCarriedToAnotherTenantIsNobodys() {
        var browser = new Browser(port);
        var cookie = browser.signIn("asia", "admin", PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];

        var carried = new Browser(port)
                .get(
                        "/t/bern/oauth2/authorize?response_type=code&client_id=browser&scope=openid"
                                + "&redirect_uri=http://localhost:8080/login/oauth2/code/cb"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
                        "Cookie",
                        cookie);
        assertThat(location(carried)).endsWith("/t/bern/login");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifierAndOnlyOnce() {
        var browser = new Browser(port);
        browser.signIn("asia", "admin", PASSWORD);
        var asked = browser.authorize("asia");
        assertThat(browser.redeem("asia", asked.code(), "w".repeat(64)).statusCode())
                .isEqualTo(400);

        var again = browser.authorize("asia");
        assertThat(browser.redeem("asia", again.code(), again.verifier()).statusCode())
                .isEqualTo(200);
        assertThat(browser.redeem("asia", again.code(), again.verifier()).statusCode())
                .isEqualTo(400);
        var unproved = browser.get(
                "/t/asia/oauth2/authorize?response_type=code&client_id=browser&scope=openid"
                        + "&redirect_uri=http://localhost:8080/login/oauth2/code/cb",
                "Accept",
                "text/html");
        assertThat(location(unproved)).contains("error=invalid_request");
    }

    @Test
    void aRefreshTokenIsExchangedOnceAndThoseWhoAskTogetherGetTheSame() throws Exception {
        var browser = new Browser(port);
        var refreshToken =
                browser.tokens("asia", "admin", PASSWORD).get("refresh_token").asString();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            i -> () -> browser.refresh("asia", refreshToken).body())
                    .toList());
            var next = answers.stream()
                    .map(answer -> Browser.JSON.readTree(answer.resultNow()))
                    .map(answer -> answer.path("refresh_token").asString("refused"))
                    .distinct()
                    .toList();
            assertThat(next).hasSize(1).doesNotContain("refused", refreshToken);
            assertThat(browser.refresh("asia", next.getFirst()).statusCode()).isEqualTo(200);
        }
        assertThat(browser.refresh("asia", refreshToken).statusCode()).isEqualTo(400);
    }

    @Test
    void aMachineAsksInItsOwnNameAtItsOwnTenant() {
        var id = "machine-" + UUID.randomUUID();
        CurrentTenant.runAs(
                new TenantId("asia"),
                () -> machines.register(id, "试验机", "its-secret", Set.of("case.read", "case.report")));
        var browser = new Browser(port);
        var grant = Map.of("grant_type", "client_credentials");

        var token = browser.post("/t/asia/oauth2/token", grant, basic(id, "its-secret"));
        var claims =
                claims(Browser.JSON.readTree(token.body()).get("access_token").asString());
        assertThat(claims.get("sub").asString()).isEqualTo("asia:" + id);
        assertThat(claims.get("permissions").toString()).isEqualTo("[\"case.read\",\"case.report\"]");
        assertThat(claims.has("username")).isFalse();
        assertThat(browser.post("/t/bern/oauth2/token", grant, basic(id, "its-secret"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/t/asia/oauth2/token", grant, basic(id, "another-secret"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post(
                                "/t/asia/oauth2/token",
                                Map.of("grant_type", "client_credentials", "scope", "tenant.manage"),
                                basic(id, "its-secret"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void guessingIsSlowedDownAndSaysForHowLong() {
        CurrentTenant.runAs(new TenantId("bern"), () -> {
            if (accounts.find("victim").isEmpty()) {
                accounts.enrol(new NewAccount(
                        "victim", "受害者", null, null, java.util.List.of("leader"), "correct-horse-battery", false));
            }
        });
        var browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("bern", "victim", "guess-" + i).statusCode())
                    .isEqualTo(422);
        }
        var slowed = browser.signIn("bern", "victim", "correct-horse-battery");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(browser.signIn("asia", "victim", "guess").statusCode()).isEqualTo(422);
    }

    /** A whole city hall may sit behind one address. */
    @Test
    void whoeverKnowsTheirPasswordUsesUpNobodysTries() {
        for (int i = 0; i < 70; i++) {
            assertThat(new Browser(port).signIn("asia", "admin", PASSWORD).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void anInitialPasswordMustBeChangedBeforeAnythingElse() {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 8);
        CurrentTenant.runAs(
                new TenantId("asia"),
                () -> accounts.enrol(new NewAccount(
                        username, "新人", null, null, java.util.List.of("leader"), "initial-password-1", true)));
        var browser = new Browser(port);
        browser.authorize("asia");
        assertThat(location(browser.signIn("asia", username, "initial-password-1")))
                .isEqualTo("/t/asia/login/password");
        assertThat(location(browser.authorize("asia").answer())).endsWith("/t/asia/login");

        var page = browser.get("/t/asia/login/password");
        assertThat(choose(browser, page, "short").statusCode()).isEqualTo(422);
        assertThat(choose(browser, page, "initial-password-1").statusCode()).isEqualTo(422);
        assertThat(choose(browser, page, "wo-zi-ji-xuan-de").statusCode()).isEqualTo(303);
        assertThat(browser.authorize("asia").code()).isNotEmpty();
        assertThat(location(new Browser(port).signIn("asia", username, "wo-zi-ji-xuan-de")))
                .contains("/t/asia/auth/login");
    }

    @Test
    void whoeverLogsOutIsOutEverywhereAndTheirTokensAreNotRenewed() {
        var browser = new Browser(port);
        var tokens = browser.tokens("asia", "admin", PASSWORD);
        var next = Browser.JSON.readTree(
                browser.refresh("asia", tokens.get("refresh_token").asString()).body());

        var out = browser.get("/t/asia/connect/logout?id_token_hint="
                + tokens.get("id_token").asString() + "&post_logout_redirect_uri=http://localhost:8080/t/asia/");
        assertThat(location(out)).isEqualTo("http://localhost:8080/t/asia/");
        assertThat(location(browser.authorize("asia").answer())).endsWith("/t/asia/login");
        assertThat(browser.refresh("asia", next.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageThatWasNotOursSignsNobodyIn() {
        var forged = new Browser(port).post("/t/asia/login", Map.of("username", "admin", "password", PASSWORD));
        assertThat(location(forged)).endsWith("/t/asia/login?expired");
    }

    @Test
    void thePageSpeaksTheReadersLanguageAndNeedsNoScript() {
        var english = new Browser(port).get("/t/asia/login", "Accept-Language", "en-GB");
        assertThat(english.body())
                .contains("Staff sign-in", "测试市asia", "Demo data")
                .doesNotContain("<script", "style=");
        assertThat(new Browser(port).get("/t/asia/login").body()).contains("工作人员登录");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    private static java.net.http.HttpResponse<String> choose(
            Browser browser, java.net.http.HttpResponse<String> page, String password) {
        return browser.post(
                "/t/asia/login/password", Map.of("password", password, "again", password, "_csrf", Browser.csrf(page)));
    }
}
