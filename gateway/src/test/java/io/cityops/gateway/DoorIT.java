package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorIT {

    private static final Issuing ISSUING = TestInstallation.ISSUING;

    private final TestInstallation door = TestInstallation.shared();

    private static String bearer(String token) {
        return "Bearer " + token;
    }

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
    void believesNoForgedHeader() {
        var answer = door.get(
                "/t/alpha/api/profile",
                "X-CityOps-Service",
                StandIn.KEY,
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6;host=evil.example",
                "X-Real-IP",
                "6.6.6.6",
                "X-Original-URL",
                "/internal/jwks",
                "X-HTTP-Method-Override",
                "DELETE",
                "X-Tenant",
                "beta",
                "Proxy-Authorization",
                "x",
                "Cookie",
                "XSRF-TOKEN=a; other=b",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(answer.seen().headers())
                .doesNotContainKeys(
                        "x-cityops-service",
                        "forwarded",
                        "x-forwarded-prefix",
                        "x-real-ip",
                        "x-original-url",
                        "x-http-method-override",
                        "x-tenant",
                        "proxy-authorization",
                        "cookie")
                .containsEntry("x-forwarded-host", "localhost:8080")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-port", "8080")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void dropsHeadersThatTheClientNamesInConnection() {
        var answer = door.raw("GET /t/alpha/api/profile HTTP/1.1\r\nHost: localhost\r\nX-Mine: 1\r\n"
                + "Connection: close, X-Mine\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("x-mine");
    }

    @Test
    void keepsWhatServicesSayOfThemselvesInside() {
        var answer = door.get("/t/alpha/api/profile");

        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "x-cityops-inside")
                .containsKey("x-of-service");
        assertThat(answer.headers().allValues("x-frame-options")).containsExactly("DENY");
        assertThat(answer.header("content-security-policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void rewritesRedirectsThatNameTheInside() {
        var answer = door.get("/t/alpha/login?redirect=" + TestInstallation.TENANT.url() + "/t/alpha/login");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).isEqualTo("http://localhost:8080/t/alpha/login");
    }

    @Test
    void namesRequests() {
        assertThat(door.get("/t/alpha/api/profile", "X-Request-Id", "a-good-one-42")
                        .header("x-request-id"))
                .isEqualTo("a-good-one-42");
        var bad = door.get("/t/alpha/api/profile", "X-Request-Id", "<script>alert(1)</script>");
        assertThat(bad.header("x-request-id")).matches("[0-9a-f]{8}-[0-9a-f-]{27}");
        assertThat(bad.seen().headers().get("x-request-id")).isEqualTo(bad.header("x-request-id"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "not-a-token",
                "a.b.c",
                ISSUING.tokenOfForeignKey("alpha"),
                ISSUING.tokenWithIssuer("alpha", Issuing.BASE + "/t/beta"),
                ISSUING.tokenWithIssuer("alpha", "https://evil.example/t/alpha"),
                ISSUING.tokenWithAudience("alpha", "browser"),
                ISSUING.accessToken("alpha", "m", Duration.ofMinutes(-1)),
                "eyJhbGciOiJub25lIn0.eyJ0ZW5hbnQiOiJhbHBoYSJ9.",
                "x".repeat(9_000));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesTokensThatAreNotOurs(String token) {
        var answer = door.get("/t/alpha/api/me", "Authorization", bearer(token));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void foreignTokenFindsNothing() {
        var token = ISSUING.accessToken("beta", "m");
        for (var path :
                new String[] {"/t/alpha/api/me", "/t/alpha/api/profile", "/t/alpha/ogc", "/api/platform/tenants"}) {
            for (var time = 0; time < 2; time++) { // the second time the token is known
                var answer = door.get(path, "Authorization", bearer(token));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
        }
        assertThat(door.get("/t/beta/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(200);
    }

    @Test
    void tokenIsNotBelievedBeyondItsEnd() throws Exception {
        var token = ISSUING.accessToken("alpha", "m", Duration.ofSeconds(2));
        assertThat(door.get("/t/alpha/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(200);

        Thread.sleep(8_000); // its end, and the five seconds that clocks may differ by

        assertThat(door.get("/t/alpha/api/me", "Authorization", bearer(token)).status())
                .isEqualTo(401);
    }

    @Test
    void takesBearerTokensOnly() {
        assertThat(door.get("/t/alpha/api/me", "Authorization", "Basic bTpz").status())
                .isEqualTo(401);
        assertThat(door.get("/t/alpha/oauth2/introspect", "Authorization", "Basic bTpz")
                        .seen()
                        .headers())
                .containsEntry("authorization", "Basic bTpz");
    }

    @Test
    void machineNeedsNoProofUnlessASessionComesAlong() {
        var token = bearer(ISSUING.accessToken("alpha", "m"));
        assertThat(door.send(
                                "/t/alpha/api/cases",
                                request ->
                                        request.header("Authorization", token).POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(200);
        assertThat(door.send(
                                "/t/alpha/api/cases",
                                request -> request.header("Authorization", token)
                                        .header("Cookie", "CITYOPS_SESSION=abc")
                                        .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void citizenNeedsNoProof() {
        var answer = door.send("/t/alpha/api/reports", request -> request.POST(BodyPublishers.ofString("{\"a\":1}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen().bodyLength()).isEqualTo(7);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        var large = new byte[1_100_000];
        var announced = door.send("/t/alpha/api/cases", request -> request.POST(BodyPublishers.ofByteArray(large)));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.problem()).isEqualTo("too-large");

        var counted = door.send(
                "/t/alpha/api/cases",
                request -> request.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(counted.status()).isEqualTo(413);
        assertThat(counted.problem()).isEqualTo("too-large");
    }

    @Test
    void takesFilesWhereFilesBelong() {
        var large = new byte[3_000_000];
        for (var path :
                new String[] {"/t/alpha/api/reports", "/t/alpha/api/cases/1/photos", "/t/alpha/api/facilities/imports"
                }) {
            var answer = door.send(
                    path,
                    request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofByteArray(large)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.seen().bodyLength()).isEqualTo(3_000_000);
        }
        assertThat(door.send(
                                "/t/alpha/api/users",
                                request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                                        .POST(BodyPublishers.ofByteArray(large)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void explainsWhatHttpCannotRead() {
        var longLine = door.raw("GET /" + "a".repeat(8_300) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var longHeader = door.raw(
                "GET /t/alpha/api/profile HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(16_500) + "\r\n\r\n");
        var nonsense = door.raw("GET / HTTP/9.9\r\nbroken header\r\n\r\n");

        assertThat(longLine).startsWith("HTTP/1.1 414").contains("address-too-long", "requestId");
        assertThat(longHeader).startsWith("HTTP/1.1 431").contains("headers-too-large", "requestId");
        assertThat(nonsense).contains(" 400 ");
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
    void readsOnAfterARequestThatWaitedAndWasRefusedAtOnce() {
        var slow = "GET /t/alpha/api/profile?delay=300 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var refused = "DELETE /t/alpha/desk HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var last = "GET /t/alpha/api/profile HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        var answers = door.raw(slow + refused, "method-not-allowed", last);

        assertThat(Pattern.compile("HTTP/1.1 (\\d+)").matcher(answers).results().map(found -> found.group(1)))
                .containsExactly("200", "405", "200");
    }

    @Test
    void streamsWithoutHoldingBack() throws Exception {
        var token = bearer(ISSUING.accessToken("alpha", "m"));
        try (var stream = door.open(
                        "/t/alpha/api/cases/stream",
                        request -> request.header("Authorization", token).header("Last-Event-ID", "41"))
                .body()) {
            var begun = System.nanoTime();
            var first = new String(stream.readNBytes(7), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(first).isEqualTo("id: 42\n");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            var rest = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(rest).contains("id: 53"); // three times longer than an ordinary answer may take
        }
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
