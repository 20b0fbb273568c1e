package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT {

    private static final Issuing ISSUING = TestInstallation.ISSUING;

    private final TestInstallation door = TestInstallation.shared();

    @ParameterizedTest
    @CsvSource({
        "/t/alpha/oauth2/jwks, tenant",
        "/t/alpha/.well-known/openid-configuration, tenant",
        "/.well-known/openid-configuration/t/alpha, tenant",
        "/.well-known/oauth-authorization-server/t/alpha, tenant",
        "/t/alpha/login, tenant",
        "/t/alpha/userinfo, tenant",
        "/t/alpha/connect/logout, tenant",
        "/api/tenants, tenant",
        "/api/platform/tenants, tenant",
        "/t/alpha/api/me, tenant",
        "/t/alpha/api/facilities/imports/1/rejected.csv, tenant",
        "/t/alpha/api/catalogue?kind=matter&q=%E4%BA%95%E7%9B%96, tenant",
        "/t/alpha/api/reports, cases",
        "/t/alpha/api/track/AAAA-BBBB-CCCC, cases",
        "/t/alpha/api/cases/counts, cases",
        "/t/alpha/levels/key, cases",
        "/t/alpha/open311/v2/requests/450200202611200001.xml, cases",
        "/t/alpha/api/channels/keys, cases",
        "/t/alpha/api/search/cases?q=a%20b, search",
        "/t/alpha/ogc, search",
        "'/t/alpha/ogc/collections/toilets/items?bbox=1,2,3,4', search"
    })
    void bringsAnAddressToItsService(String path, String part) {
        var answer = door.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen().part()).isEqualTo(part);
        assertThat(answer.seen().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/tenants/alpha",
                "/internal/jwks",
                "/t/alpha/internal/reference",
                "/internal/t/alpha/reference",
                "/t/alpha/api",
                "/t/alpha/api/",
                "/t/alpha/api/unknown",
                "/t/alpha/api/internal/tenants",
                "/t/alpha/api/openapi.json/x",
                "/t/alpha/v3/api-docs",
                "/v3/api-docs",
                "/actuator/health",
                "/api/other",
                "/api/tenants/alpha",
                "/login",
                "/t/A/api/me",
                "/t/Alpha/api/me",
                "/t/-alpha/api/me",
                "/t/a/api/me",
                "/t/",
                "/t/unknown/api/me",
                "/t/unknown/api/profile",
                "/t/asleep/api/profile",
                "/t/unknown/oauth2/authorize",
                "/.well-known/openid-configuration/t/unknown",
                "/.well-known/openid-configuration/t/alpha/x"
            })
    void routesNothingElse(String path) {
        var before = sizes();
        var answer = door.get(path, "Accept", "application/json", "X-CityOps-Service", StandIn.KEY);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("requestId").asString("")).isEqualTo(answer.header("x-request-id"));
        assertThat(sizes()).isEqualTo(before);
    }

    private static int sizes() {
        return Stream.of(TestInstallation.TENANT, TestInstallation.CASES, TestInstallation.SEARCH)
                .mapToInt(part -> part.seen.size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/alpha/../beta/api/me",
                "/t/alpha/./api/me",
                "/t/alpha/api/..",
                "/t/alpha//api/me",
                "//t/alpha/api/me",
                "/t/alpha/api/me;tenant=beta",
                "/t/alpha;x/api/me",
                "/t/alpha%2fapi/me",
                "/t/alpha%2Fapi/me",
                "/t/alpha/api%5cme",
                "/t/alpha/%2e%2e/beta/api/me",
                "/t/alpha/%252e%252e/beta/api/me",
                "/t/alpha/api/me%00",
                "/t/alpha/api/me%0d%0aX: y",
                "/t/alpha/api/me%3btenant=beta",
                "/t/alpha/api/me%zz",
                "/t/alpha/api\\me",
                "/t/alpha/api/{me}",
                "/t/alpha/api/me%7f"
            })
    void refusesPathsThatCouldBeReadDifferently(String path) {
        for (var connection :
                new String[] {"", "Authorization: Bearer " + ISSUING.accessToken("alpha", "m") + "\r\n"}) {
            var before = sizes();
            var answer = door.raw("GET " + path.replace(" ", "%20") + " HTTP/1.1\r\nHost: localhost\r\n" + connection
                    + "Connection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer).contains("application/problem+json", "urn:cityops:problem:");
            assertThat(sizes()).isEqualTo(before);
        }
    }

    @Test
    void rewritesRedirectsThatNameTheInside() {
        var answer = door.get("/t/alpha/login?redirect=" + TestInstallation.TENANT.url() + "/t/alpha/login");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).isEqualTo("http://localhost:8080/t/alpha/login");
    }

    @Test
    void knowsATenantByItsDomain() {
        for (var host :
                new String[] {"alpha.example.cn", "alpha.example.cn:8443", "city.example.cn", "CITY.example.cn"}) {
            assertThat(door.get("/api/profile", "Host", host).seen().uri()).isEqualTo("/t/alpha/api/profile");
            assertThat(door.get("/t/alpha/api/profile", "Host", host).status()).isEqualTo(200);
            assertThat(door.get("/t/beta/api/profile", "Host", host).status()).isEqualTo(404);
            assertThat(door.get("/api/platform/tenants", "Host", host).status()).isEqualTo(404);
        }
        assertThat(door.get("/t/beta/api/profile", "Host", "nobody.example").status())
                .isEqualTo(200);
        assertThat(door.get("/api/profile", "Host", "nobody.example").status()).isEqualTo(404);
    }

    @Test
    void asksOnceWhoseADomainIsAndBelievesItWhileNobodyAnswers() {
        var asked = TestInstallation.TENANT.domainsAsked.get();
        for (int i = 0; i < 5; i++) {
            assertThat(door.get("/api/search/facilities/x", "Host", "kept.example.cn.")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(TestInstallation.TENANT.domainsAsked.get() - asked).isEqualTo(1);
        TestInstallation.TENANT.awayWhile(
                () -> assertThat(door.get("/api/search/facilities/x", "Host", "kept.example.cn")
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void asksNobodyAboutWhatIsNoHostName() {
        var asked = TestInstallation.TENANT.domainsAsked.get();
        for (var host : new String[] {"10.0.0.1", "[::1]:8080", "a_b.example.cn", "localhost:1"}) {
            assertThat(door.get("/t/beta/api/profile", "Host", host).status()).isEqualTo(200);
        }
        assertThat(TestInstallation.TENANT.domainsAsked.get()).isEqualTo(asked);
    }

    @Test
    void leadsBrowsersOnADomainToThePagesOfItsTenant() {
        var page = door.get("/map?kind=toilet", "Host", "alpha.example.cn", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("location")).isEqualTo("/t/alpha/map?kind=toilet");
        assertThat(door.get("/", "Host", "alpha.example.cn", "Accept", "text/html")
                        .header("location"))
                .isEqualTo("/t/alpha/");
        assertThat(door.get("/t/alpha/map", "Host", "alpha.example.cn", "Accept", "text/html")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesMethodsWithAProblem() {
        var page = door.send("/t/alpha/desk", request -> request.method("DELETE", BodyPublishers.noBody()));
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("allow")).isEqualTo("GET, HEAD");
        var signIn = door.send("/t/alpha/auth/login", request -> request.method("PUT", BodyPublishers.noBody()));
        assertThat(signIn.status()).isEqualTo(405);
        assertThat(signIn.problem()).isEqualTo("method-not-allowed");
        assertThat(door.raw("TRACE /t/alpha/api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains(" 405 ");
    }

    @Test
    void laysTheServicesDocumentsTogetherAndSaysWhatIsMissing() throws Exception {
        TestInstallation.TENANT.apiDocs =
                "{\"paths\":{\"/t/{tenant}/api/me\":{\"get\":{\"r\":{\"$ref\":\"#/components/schemas/Row\"}}},"
                        + "\"/internal/jwks\":{}},\"components\":{\"schemas\":{\"Row\":{\"type\":\"object\"}}}}";
        TestInstallation.SEARCH.apiDocs =
                "{\"paths\":{\"/t/{tenant}/ogc\":{\"get\":{\"r\":{\"$ref\":\"#/components/schemas/Row\"}}}},"
                        + "\"components\":{\"schemas\":{\"Row\":{\"type\":\"string\"}}}}";

        var document = door.get("/t/alpha/api/openapi.json").json();

        assertThat(document.path("paths").propertyNames()).containsExactly("/t/{tenant}/api/me", "/t/{tenant}/ogc");
        assertThat(document.at("/paths/~1t~1{tenant}~1ogc/get/r/$ref").asString(""))
                .isEqualTo("#/components/schemas/search_Row");
        assertThat(document.at("/x-missing/0").asString("")).isEqualTo("cases");
    }

    @Test
    void showsProbesAndMetricsOnThePortForManagementOnly() throws Exception {
        door.get("/t/alpha/api/profile");
        var http = java.net.http.HttpClient.newHttpClient();
        for (var path : new String[] {"/livez", "/readyz", "/metrics"}) {
            var request = HttpRequest.newBuilder(
                            java.net.URI.create("http://localhost:" + door.managementPort() + path))
                    .build();
            var answer = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            if (path.equals("/metrics")) {
                assertThat(answer.body()).contains("cityops_gateway_requests_seconds_count{", "place=\"tenant_api\"");
            }
        }
        assertThat(door.get("/metrics").status()).isEqualTo(404);
    }
}
