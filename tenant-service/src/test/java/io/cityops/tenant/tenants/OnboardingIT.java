package io.cityops.tenant.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.Operator;
import io.cityops.tenant.TenantServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantServiceTest
class OnboardingIT {

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    @Autowired
    JdbcClient jdbc;

    private final String slug = "new-" + UUID.randomUUID().toString().substring(0, 8);
    private Browser browser;
    private String operator;

    @BeforeEach
    void anOperator() {
        browser = new Browser(port);
        operator = Operator.token(port);
    }

    @Test
    void aCityComesOnlineAndItsAdministratorSignsIn() {
        var opened = browser.json("POST", "/api/platform/tenants", operator, plan());
        assertThat(opened.statusCode()).isEqualTo(201);
        var body = Browser.JSON.readTree(opened.body());
        assertThat(body.get("address").asString()).isEqualTo("http://localhost:8080/t/" + slug);
        var password = body.get("administrator").get("initialPassword").asString();

        var administrator = new Browser(port);
        assertThat(Browser.location(administrator.signIn(slug, "boss", password)))
                .isEqualTo("/t/" + slug + "/login/password");
        var page = administrator.get("/t/" + slug + "/login/password");
        administrator.post(
                "/t/" + slug + "/login/password",
                Map.of("password", "my-own-password", "again", "my-own-password", "_csrf", Browser.csrf(page)));
        var asked = administrator.authorize(slug);
        var token = Browser.JSON
                .readTree(administrator
                        .redeem(slug, asked.code(), asked.verifier())
                        .body())
                .get("access_token")
                .asString();

        assertThat(browser.json("GET", "/t/" + slug + "/api/checklist", token, null)
                        .body())
                .contains("\"key\":\"administrator\",\"done\":true");
        assertThat(browser.json("GET", "/t/" + slug + "/api/audit", token, null).statusCode())
                .isEqualTo(200);
        assertThat(browser.json("GET", "/t/" + slug + "/api/audit", token, null).body())
                .contains("\"tenant\":\"platform\",\"username\":\"operator\"", "tenant.opened");
        assertThat(browser.get("/t/" + slug + "/api/profile").body()).contains("柳州市", "\"path\":[");
        assertThat(browser.get("/api/tenants?limit=200").body()).contains("\"slug\":\"" + slug + "\"");
        assertThat(browser.get("/internal/tenants/" + slug, "X-CityOps-Service", TestServers.SERVICE_KEY)
                        .body())
                .contains("\"status\":\"active\"");
        assertThat(browser.get("/internal/tenants/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanThatContradictsItselfIsRefusedClearly() {
        assertThat(refusal("level", "county")).contains("urn:cityops:problem:tenant-plan", "/level");
        assertThat(refusal("division", "999999")).contains("/division");
        assertThat(refusal("parent", "nobody")).contains("/parent");
        assertThat(refusal("slug", "Große Stadt")).contains("/slug");
        assertThat(refusal("slug", "double--hyphen")).contains("/slug");
        assertThat(refusal("name", "长".repeat(10_000))).contains("/name");

        assertThat(browser.json("POST", "/api/platform/tenants", operator, plan())
                        .statusCode())
                .isEqualTo(201);
        var twice = browser.json("POST", "/api/platform/tenants", operator, plan());
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("urn:cityops:problem:tenant-exists");
    }

    @Test
    void onlyOperatorsOpenTenants() {
        Cities.open(opening, "asia");
        var city = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();

        assertThat(browser.json("POST", "/api/platform/tenants", city, plan()).statusCode())
                .isEqualTo(404);
        assertThat(browser.send("GET", "/api/platform/tenants", null).statusCode())
                .isEqualTo(401);
    }

    /** The listener that adds the administrator refuses this one; the others have done their part by then. */
    @Test
    void whenOnePartFailsNothingOfTheTenantRemains() {
        var tenant = new TenantId(slug);
        var impossible = new TenantPlan(
                tenant, "失败市", "city", "450200", null, false, null, new FirstAdministrator("x", "无", "长".repeat(60)));

        assertThatThrownBy(() -> opening.open(impossible)).isInstanceOf(RuntimeException.class);

        assertThat(opening.isOpen(tenant)).isFalse();
        for (var table : List.of("role", "person", "outbox", "audit_entry", "tenant_outline")) {
            assertThat(CurrentTenant.callAs(
                            tenant,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(browser.json("POST", "/api/platform/tenants", operator, plan())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aSuspendedTenantIsNotThereUntilItIsResumed() {
        browser.json("POST", "/api/platform/tenants", operator, plan());
        assertThat(browser.get("/t/" + slug + "/login").statusCode()).isEqualTo(200);

        var suspend = "/api/platform/tenants/" + slug + "/suspend";
        assertThat(browser.json("POST", suspend, operator, "").statusCode()).isEqualTo(200);
        assertThat(browser.json("POST", suspend, operator, "").statusCode()).isEqualTo(409);
        assertThat(browser.get("/t/" + slug + "/login").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/tenants?limit=200").body()).doesNotContain(slug);

        assertThat(browser.json("POST", "/api/platform/tenants/" + slug + "/resume", operator, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/t/" + slug + "/login").statusCode()).isEqualTo(200);
        assertThat(browser.json("POST", "/api/platform/tenants/platform/suspend", operator, "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAdministratorWhoLostThePasswordIsLetInAgain() {
        var opened = browser.json("POST", "/api/platform/tenants", operator, plan());
        var lost = Browser.JSON
                .readTree(opened.body())
                .at("/administrator/initialPassword")
                .asString();
        var inside = administratorWithOwnPassword(lost);
        var asked = inside.authorize(slug);
        var tokens = Browser.JSON.readTree(
                inside.redeem(slug, asked.code(), asked.verifier()).body());

        var reset = browser.json("POST", "/api/platform/tenants/" + slug + "/administrator/password", operator, "");
        assertThat(reset.statusCode()).isEqualTo(200);
        var given = Browser.JSON.readTree(reset.body());
        assertThat(given.get("username").asString()).isEqualTo("boss");

        assertThat(inside.refresh(slug, tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(Browser.location(inside.authorize(slug).answer())).endsWith("/t/" + slug + "/login");
        assertThat(new Browser(port).signIn(slug, "boss", "my-own-password").statusCode())
                .isEqualTo(422);
        var again = administratorWithOwnPassword(given.get("initialPassword").asString())
                .authorize(slug);
        assertThat(again.code()).isNotEmpty();
        assertThat(auditOf(slug))
                .contains("user.password-reset", "\"tenant\" : \"platform\", \"username\" : \"operator\"");
        assertThat(auditOf("platform")).contains("tenant.administrator-reset", slug);
    }

    @Test
    void onlyOperatorsLetAdministratorsInAgain() {
        Cities.open(opening, "asia");
        var city = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
        var path = "/api/platform/tenants/asia/administrator/password";
        assertThat(browser.json("POST", path, city, "").statusCode()).isEqualTo(404);
        assertThat(browser.send("POST", path, "").statusCode()).isEqualTo(401);
        for (var nobody : List.of("platform", "no-such-city")) {
            assertThat(browser.json("POST", "/api/platform/tenants/" + nobody + "/administrator/password", operator, "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** Signs in with an initial password, which asks for another one. */
    private Browser administratorWithOwnPassword(String initial) {
        var theirs = new Browser(port);
        assertThat(Browser.location(theirs.signIn(slug, "boss", initial))).isEqualTo("/t/" + slug + "/login/password");
        var page = theirs.get("/t/" + slug + "/login/password");
        theirs.post(
                "/t/" + slug + "/login/password",
                Map.of("password", "my-own-password", "again", "my-own-password", "_csrf", Browser.csrf(page)));
        return theirs;
    }

    private String auditOf(String tenant) {
        return CurrentTenant.callAs(
                new TenantId(tenant), () -> jdbc.sql("""
                                select coalesce(string_agg(action || ' ' || subject || ' '
                                    || json_build_object('tenant', actor_tenant, 'username', actor), ' '), '')
                                from audit_entry
                                """).query(String.class).single());
    }

    @Test
    void theProfileAndItsOutlineAreTheTenantsOwn() {
        Cities.open(opening, "asia");
        var city = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
        var described = Map.of(
                "name",
                "亚洲市",
                "accent",
                "#aa3300",
                "phone",
                "0772-12319",
                "centre",
                Map.of("lng", 109.4, "lat", 24.3),
                "labels",
                Map.of("stage.to_file", "待立案审核"));
        assertThat(browser.json("PUT", "/t/asia/api/profile", city, described).body())
                .contains("#aa3300", "待立案审核");
        assertThat(browser.get("/t/asia/login/style.css").body()).contains("--accent: #aa3300");
        assertThat(browser.json("PUT", "/t/asia/api/profile", city, Map.of("name", "亚洲市", "accent", "red"))
                        .statusCode())
                .isEqualTo(422);

        var square = "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[110,24],[110,25],[109,24]]]}";
        assertThat(browser.json("PUT", "/t/asia/api/profile/outline", city, square)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/t/asia/api/profile/outline").body()).contains("MultiPolygon", "[110.0,25.0]");
        assertThat(browser.get("/t/asia/api/profile").body()).contains("\"west\":109.0");
        assertThat(browser.json("PUT", "/t/asia/api/profile/outline", city, "[".repeat(50_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.json("PUT", "/t/asia/api/profile/outline", city, " ".repeat(5_000_000))
                        .statusCode())
                .isEqualTo(413);
    }

    private String refusal(String field, String value) {
        var wrong = new HashMap<String, Object>(plan());
        wrong.put(field, value);
        var answer = browser.json("POST", "/api/platform/tenants", operator, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private Map<String, Object> plan() {
        return Map.of(
                "slug", slug,
                "name", "新柳州",
                "level", "city",
                "division", "450200",
                "administrator", Map.of("username", "boss", "name", "老板"));
    }
}
