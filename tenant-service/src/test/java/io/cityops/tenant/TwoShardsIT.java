package io.cityops.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.local.testing.TestServers;
import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city and its district live in two databases: what they do works as in one, and neither database knows of the other. */
@SpringBootTest(
        classes = TenantServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cityops.browser-client-secret=" + TenantServiceTest.BROWSER_SECRET,
            "cityops.operator-password=" + TenantServiceTest.OPERATOR_PASSWORD,
            "cityops.tenancy.placement.far=tenant2"
        })
@OnTestServers(databases = {"tenant", "tenant2"})
class TwoShardsIT {

    private static final String PASSWORD = "my-own-password";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private String operator;

    @BeforeEach
    void bothComeOnline() {
        browser = new Browser(port);
        operator = Operator.token(port);
        if (browser.get("/t/near/api/profile").statusCode() == 404) {
            open("near", "city", "450200", "near.example.cn");
            open("far", "county", "450202", "far.example.cn");
        }
    }

    @Test
    void eachLivesInItsOwnDatabase() {
        assertThat(text("near", "select current_database()")).isNotEqualTo(text("far", "select current_database()"));
        assertThat(text("near", "select string_agg(slug, ' ' order by slug) from tenant"))
                .isEqualTo("near platform");
        assertThat(text("far", "select string_agg(slug, ' ' order by slug) from tenant"))
                .isEqualTo("far");
        assertThat(browser.get("/api/tenants?limit=200").body())
                .contains("\"slug\":\"near\"", "\"slug\":\"far\",\"name\":\"far\",\"level\":\"county\"")
                .contains("\"parent\":\"near\"");
        for (var slug : List.of("near", "far")) {
            assertThat(browser.get("/internal/tenants/" + slug, "X-CityOps-Service", TestServers.SERVICE_KEY)
                            .body())
                    .contains("\"status\":\"active\"");
        }
    }

    @Test
    void peopleOfOneNameAreTwoPeople() {
        var near = token("near");
        var far = token("far");
        assertThat(as(near, "GET", "/t/near/api/me", null).body())
                .contains("\"tenant\":\"near\"", "\"username\":\"boss\"");
        assertThat(as(far, "GET", "/t/far/api/me", null).body())
                .contains("\"tenant\":\"far\"", "\"username\":\"boss\"");
        assertThat(as(near, "GET", "/t/far/api/me", null).statusCode()).isEqualTo(404);
        assertThat(as(far, "GET", "/t/near/api/users", null).statusCode()).isEqualTo(404);

        var reset = as(operator, "POST", "/api/platform/tenants/far/administrator/password", "");
        assertThat(reset.statusCode()).isEqualTo(200);
        assertThat(new Browser(port).signIn("far", "boss", PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(new Browser(port).signIn("near", "boss", PASSWORD).statusCode())
                .isEqualTo(303);
        choose("far", Browser.JSON.readTree(reset.body()).get("initialPassword").asString());
        assertThat(as(operator, "GET", "/t/platform/api/audit", null).body())
                .contains("\"action\":\"tenant.administrator-reset\",\"subject\":\"far\"");
        assertThat(as(token("far"), "GET", "/t/far/api/audit", null).body()).contains("user.password-reset");
    }

    @Test
    void facilitiesStayWhereTheyAre() {
        var toilet = Map.of("kind", "toilet", "name", "远方公厕", "location", Map.of("lng", 109.41, "lat", 24.32));
        var added = as(token("far"), "POST", "/t/far/api/facilities", toilet);
        assertThat(added.statusCode()).isEqualTo(201);
        var path = "/api/facilities/"
                + Browser.JSON.readTree(added.body()).get("id").asString();

        assertThat(browser.get("/t/far" + path).body()).contains("远方公厕");
        assertThat(browser.get("/t/near" + path).statusCode()).isEqualTo(404);
        assertThat(browser.get("/t/near/api/facilities").body()).doesNotContain("远方公厕");
        assertThat(as(token("near"), "DELETE", "/t/near" + path + "?version=0", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(text("near", "select count(*)::text from facility")).isEqualTo("0");
        assertThat(text("far", "select count(*)::text from outbox where tenant = 'far' and type = 'facility.changed'"))
                .isEqualTo("1");
    }

    @Test
    void aDomainIsOneTenantsInAllDatabases() {
        assertThat(domains("near", "shared.example.cn").statusCode()).isEqualTo(200);
        assertThat(domains("far", "shared.example.cn").statusCode()).isEqualTo(409);
        assertThat(browser.get("/internal/domains/far.example.cn", "X-CityOps-Service", TestServers.SERVICE_KEY)
                        .body())
                .contains("\"far\"");
    }

    @Test
    void linksCrossFromOneDatabaseToTheOther() {
        var proposed = as(token("far"), "POST", "/t/far/api/links", Map.of("peer", "near", "role", "upper"));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        var near = token("near");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(links(near)).contains("\"slug\":\"far\"", "\"state\":\"proposed\""));
    }

    private String links(String near) {
        return as(near, "GET", "/t/near/api/links", null).body();
    }

    private HttpResponse<String> domains(String slug, String domain) {
        return as(
                operator,
                "PUT",
                "/api/platform/tenants/" + slug + "/domains",
                Map.of("domains", List.of(slug + ".example.cn", domain)));
    }

    private void open(String slug, String level, String division, String domain) {
        var opened = as(
                operator,
                "POST",
                "/api/platform/tenants",
                Map.of(
                        "slug", slug,
                        "name", slug,
                        "level", level,
                        "division", division,
                        "domains", List.of(domain),
                        "administrator", Map.of("username", "boss", "name", "老板")));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        choose(
                slug,
                Browser.JSON
                        .readTree(opened.body())
                        .at("/administrator/initialPassword")
                        .asString());
    }

    private void choose(String slug, String initial) {
        var theirs = new Browser(port);
        theirs.signIn(slug, "boss", initial);
        var page = theirs.get("/t/" + slug + "/login/password");
        theirs.post(
                "/t/" + slug + "/login/password",
                Map.of("password", PASSWORD, "again", PASSWORD, "_csrf", Browser.csrf(page)));
    }

    private String token(String slug) {
        return new Browser(port)
                .tokens(slug, "boss", PASSWORD)
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> as(String token, String method, String path, Object body) {
        return browser.json(method, path, token, body);
    }

    private String text(String tenant, String sql) {
        return CurrentTenant.callAs(
                new TenantId(tenant), () -> jdbc.sql(sql).query(String.class).single());
    }
}
