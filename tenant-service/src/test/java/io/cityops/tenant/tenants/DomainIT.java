package io.cityops.tenant.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.Operator;
import io.cityops.tenant.TenantServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class DomainIT {

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    private final String host = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example.cn";
    private Browser browser;
    private String operator;

    @BeforeEach
    void twoCities() {
        Cities.open(opening, "asia", "bern");
        browser = new Browser(port);
        operator = Operator.token(port);
    }

    @Test
    void standsForOneTenantUntilItIsTakenAway() {
        var named = set("asia", host.toUpperCase(java.util.Locale.ROOT), "城管." + host);
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body()).contains("\"" + host + "\"", "xn--");
        assertThat(browser.json("GET", "/api/platform/tenants/asia/domains", operator, null)
                        .body())
                .isEqualTo(named.body());
        assertThat(owner(host).body()).isEqualTo("{\"tenant\":\"asia\"}");

        var taken = set("bern", "other-" + host, host);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("domain-taken", "/domains/1").doesNotContain("asia");
        assertThat(owner("other-" + host).statusCode()).isEqualTo(404);

        assertThat(set("asia").statusCode()).isEqualTo(200);
        assertThat(owner(host).statusCode()).isEqualTo(404);
        assertThat(set("bern", host).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesATraceAmongTheOperatorsAndInTheTenant() {
        set("asia", host);
        var administrator = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
        for (var audit : List.of(
                browser.json("GET", "/t/asia/api/audit", administrator, null),
                browser.json("GET", "/t/platform/api/audit", operator, null))) {
            assertThat(audit.body())
                    .contains("tenant.domains-changed", host, "\"tenant\":\"platform\",\"username\":\"operator\"");
        }
    }

    @Test
    void isAHostNameAndNotTheInstallationsOwn() {
        var refused = set("asia", host, "https://" + host, "10.0.0.1", "localhost");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/domains/1", "/domains/2", "/domains/3")
                .doesNotContain("/domains/0");
    }

    @Test
    void comesWithANewTenantOrKeepsItFromOpening() {
        set("bern", host);
        var slug = "dom-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(open(slug, host).statusCode()).isEqualTo(409);
        assertThat(opening.isOpen(new TenantId(slug))).isFalse();
        assertThat(open(slug, "new-" + host).statusCode()).isEqualTo(201);
        assertThat(owner("new-" + host).body()).contains(slug);
    }

    @Test
    void isNamedByOperatorsOnly() {
        var city = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
        assertThat(browser.json("PUT", "/api/platform/tenants/asia/domains", city, Map.of("domains", List.of(host)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/internal/domains/" + host).statusCode()).isEqualTo(404);
        assertThat(set("platform", host).statusCode()).isEqualTo(404);
        assertThat(set("nowhere", host).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> set(String slug, String... domains) {
        return browser.json(
                "PUT", "/api/platform/tenants/" + slug + "/domains", operator, Map.of("domains", List.of(domains)));
    }

    private HttpResponse<String> owner(String of) {
        return browser.get("/internal/domains/" + of, "X-CityOps-Service", TestServers.SERVICE_KEY);
    }

    private HttpResponse<String> open(String slug, String domain) {
        return browser.json(
                "POST",
                "/api/platform/tenants",
                operator,
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "新柳州",
                        "level",
                        "city",
                        "division",
                        "450200",
                        "domains",
                        List.of(domain),
                        "administrator",
                        Map.of("username", "boss", "name", "老板")));
    }
}
