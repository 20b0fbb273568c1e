package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast lane gives the same answers, and asks the services the same, as the full chain does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanesIT {

    private static final String TOKEN = TestInstallation.ISSUING.accessToken("alpha", "lanes");
    private static final List<String> DIFFERENT_EACH_TIME = List.of("date", "x-request-id");

    private TestInstallation fast;
    private TestInstallation full;

    @BeforeAll
    void open() {
        fast = TestInstallation.with();
        full = TestInstallation.with("--cityops.gateway.door.fast-lane=false");
        for (var door : List.of(fast, full)) { // token, tenant and permits are at hand from here on
            door.get("/t/alpha/api/me", "Authorization", "Bearer " + TOKEN);
            door.get("/t/alpha/api/profile");
        }
    }

    private record Request(boolean fast, Optional<String> body, String path, String... headers) {

        Request(boolean fast, String path, String... headers) {
            this(fast, Optional.empty(), path, headers);
        }

        static Request post(boolean fast, String body, String path, String... headers) {
            return new Request(fast, Optional.of(body), path, headers);
        }

        TestInstallation.Answer to(TestInstallation door) {
            return door.send(path, request -> {
                if (headers.length > 0) {
                    request.headers(headers);
                }
                body.map(HttpRequest.BodyPublishers::ofString).ifPresent(request::POST);
            });
        }

        @Override
        public String toString() {
            return (body.isPresent() ? "POST " : "GET ") + path + " "
                    + Arrays.toString(headers).replaceAll("ey[\\w.-]+", "…");
        }
    }

    static Stream<Request> requests() {
        var bearer = "Bearer " + TOKEN;
        return Stream.of(
                new Request(true, "/t/alpha/api/me", "Authorization", bearer),
                new Request(true, "/t/alpha/api/cases?stage=to_file&cursor=a%2Bb", "Authorization", bearer),
                new Request(true, "/t/alpha/api/catalogue?q=%E4%BA%95%E7%9B%96%20x", "Authorization", bearer),
                new Request(true, "/t/alpha/api/search/cases?q=a+b", "Authorization", bearer),
                new Request(true, "/t/alpha/api/search/facilities/nearest?lng=109.4&lat=24.3"),
                new Request(true, "/t/alpha/api/search/facilities/clusters?bbox=1,2,3,4&zoom=12"),
                new Request(true, "/t/alpha/ogc"),
                new Request(true, "/t/alpha/ogc/collections/toilets/items?limit=10"),
                new Request(true, "/t/alpha/api/profile"),
                new Request(true, "/t/alpha/api/track/AAAA-BBBB-CCCC"),
                new Request(
                        true,
                        "/t/alpha/api/profile",
                        "X-CityOps-Service",
                        StandIn.KEY,
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil",
                        "Forwarded",
                        "for=6",
                        "X-Original-URL",
                        "/internal",
                        "X-Tenant",
                        "beta",
                        "Cookie",
                        "a=b; XSRF-TOKEN=c",
                        "Proxy-Connection",
                        "x",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-XSRF-TOKEN",
                        "d"),
                new Request(
                        true,
                        "/t/alpha/api/profile",
                        "X-Custom",
                        "kept",
                        "Accept-Language",
                        "zh-CN",
                        "Range",
                        "bytes=0-5"),
                new Request(
                        true,
                        "/t/alpha/api/profile",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                new Request(true, "/t/alpha/api/profile", "Connection", "X-Mine", "X-Mine", "1"),
                new Request(true, "/t/alpha/api/profile?status=304", "If-None-Match", "\"e1\""),
                new Request(true, "/t/alpha/api/cases?status=204", "Authorization", bearer),
                new Request(true, "/t/alpha/api/cases?status=401", "Authorization", bearer),
                new Request(true, "/t/alpha/api/cases?status=404", "Authorization", bearer),
                new Request(true, "/t/alpha/api/cases?status=500", "Authorization", bearer),
                new Request(true, "/t/alpha/api/cases?redirect=/t/alpha/x", "Authorization", bearer),
                new Request(true, "/t/alpha/api/profile?redirect=" + TestInstallation.TENANT.url() + "/t/alpha/x"),
                new Request(true, "/t/alpha/api/profile?pad=6000", "Accept-Encoding", "gzip"),
                new Request(true, "/t/alpha/api/cases?delay=2000", "Authorization", bearer),
                Request.post(true, "{}", "/t/alpha/api/reports", "Content-Type", "application/json"),
                Request.post(
                        true,
                        "{\"note\":\"" + "好".repeat(20_000) + "\"}",
                        "/t/alpha/api/cases/1/actions?x=y",
                        "Content-Type",
                        "application/json;charset=UTF-8",
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        "k1"),
                Request.post(true, "{}", "/t/alpha/api/reports?status=422", "Content-Type", "application/json"),
                Request.post(false, "{}", "/t/alpha/api/cases", "Content-Type", "application/json"),
                Request.post(
                        false,
                        "{\"note\":\"" + "好".repeat(22_000) + "\"}",
                        "/t/alpha/api/reports",
                        "Content-Type",
                        "application/json"),
                Request.post(false, "x".repeat(1_100_000), "/t/alpha/api/reports", "Content-Type", "application/json"),
                Request.post(false, "a=b", "/t/alpha/api/reports", "Content-Type", "application/x-www-form-urlencoded"),
                Request.post(false, "--b--", "/t/alpha/api/reports", "Content-Type", "multipart/form-data;boundary=b"),
                Request.post(
                        false,
                        "{}",
                        "/t/alpha/api/reports",
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        "CITYOPS_SESSION=x"),
                new Request(false, "/t/alpha/api/me"),
                new Request(false, "/t/alpha/api/me", "Authorization", bearer, "Cookie", "CITYOPS_SESSION=x"),
                new Request(false, "/t/beta/api/me", "Authorization", bearer),
                new Request(false, "/t/alpha/api/me", "Authorization", bearer + "x"),
                new Request(false, "/t/alpha/api/me", "Authorization", "Basic eDp5"),
                new Request(false, "/t/unknown/api/profile"),
                new Request(false, "/t/alpha/api/unknown", "Authorization", bearer),
                new Request(false, "/t/alpha//api/me", "Authorization", bearer),
                new Request(false, "/api/profile", "Host", "alpha.example.cn"),
                new Request(false, "/t/beta/api/profile", "Host", "alpha.example.cn"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areTreatedAlike(Request request) {
        var carried = carried();
        var left = look(fast, request);
        var right = look(full, request);

        assertThat(left).isEqualTo(right);
        assertThat(carried() - carried).as("carried by the fast lane").isEqualTo(request.fast() ? 1 : 0);
    }

    private double carried() {
        return fast.bean(MeterRegistry.class).find("cityops.gateway.requests").tag("lane", "fast").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private record Look(int status, Map<String, List<String>> headers, Object said) {}

    private static Look look(TestInstallation door, Request request) {
        var answer = request.to(door);
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(DIFFERENT_EACH_TIME);
        headers.remove("content-length"); // request ids may differ in length
        Function<TestInstallation.Answer, Object> said = answer.text().startsWith("{\"part\"")
                ? LanesIT::asked
                : other -> other.text().replaceAll("\"requestId\":\"[^\"]+\"", "");
        return new Look(
                answer.status(),
                headers,
                "gzip".equals(answer.header("content-encoding")) ? "compressed" : said.apply(answer));
    }

    /** What the service behind was asked. */
    private static Object asked(TestInstallation.Answer answer) {
        var seen = answer.text().contains("xxx") ? null : answer.seen();
        if (seen == null) {
            return "padded";
        }
        var headers = new TreeMap<>(seen.headers());
        headers.remove("x-request-id");
        headers.computeIfPresent("authorization", (_, token) -> token.substring(token.length() - 8));
        return new StandIn.Seen(seen.part(), seen.method(), seen.uri(), headers, seen.bodyLength());
    }
}
