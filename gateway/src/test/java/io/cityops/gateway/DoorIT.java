package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DoorIT {

    private static final Issuing ISSUING = TestInstallation.ISSUING;

    private final TestInstallation door = TestInstallation.shared();

    private static String bearer(String token) {
        return "Bearer " + token;
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
    void saysWhenAnAnswerWasGiven() {
        assertThat(door.get("/t/alpha/api/profile").header("date")).isEqualTo(StandIn.DATE);
        var own = door.get("/t/unknown/api/profile").header("date");
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(own, Instant::from))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
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

    /** Whoever is still sending when the refusal is there must be able to read it, every time. */
    @RepeatedTest(20)
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
}
