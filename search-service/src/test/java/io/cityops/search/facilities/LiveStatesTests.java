package io.cityops.search.facilities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.net.httpserver.HttpServer;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LiveStatesTests {

    private static final TenantId TOWN = new TenantId("town");

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final List<String> asked = new ArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private HttpServer tenantService;
    private LiveStates states;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/internal/t/town/live", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            var told = (status == 200 ? answers.remove() : "{}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        tenantService.start();
        var address =
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort());
        var settings = new WebSettings("http://localhost", "key", Map.of("tenant", address));
        var memory = Caffeine.newBuilder()
                .ticker(() -> now.toEpochMilli() * 1_000_000)
                .executor(Runnable::run);
        states = new LiveStates(new ServiceClients(settings), new Ticking(), memory);
    }

    @AfterEach
    void close() {
        tenantService.stop(0);
    }

    @Test
    void areLaidBesideTheFacilityWithWhatIsKnown() {
        answers.add(told("2026-11-24T07:59:45Z", false, place("a", 37, "2026-11-24T07:58:00Z")));
        var kept = facility("a");

        var shown = current().beside(kept);

        assertThat(shown.at("/live/free").asInt()).isEqualTo(37);
        assertThat(shown.at("/live/staleAt").asString()).isEqualTo("2026-11-24T08:15:00Z");
        assertThat(shown.path("live").has("id")).isFalse();
        assertThat(shown.path("live").has("total")).isFalse();
        assertThat(kept.has("live")).isFalse();
        assertThat(current().beside(facility("b")).has("live")).isFalse();
    }

    @Test
    void areAskedForFromWhereTheLastAnswerEndedEveryFiveSeconds() {
        answers.add(told("2026-11-24T07:59:45Z", false, place("a", 37, "2026-11-24T07:58:00Z")));
        answers.add(told("2026-11-24T07:59:51Z", false, place("b", 5, "2026-11-24T08:00:01Z")));
        current();
        pass(4);
        current();
        assertThat(asked).containsExactly("since=1970-01-01T00:00:00Z&after=" + FIRST);

        pass(2);
        current();

        assertThat(asked)
                .containsExactly(
                        "since=1970-01-01T00:00:00Z&after=" + FIRST, "since=2026-11-24T07:59:45Z&after=" + FIRST);
        assertThat(current().places()).containsOnlyKeys("a", "b");
    }

    @Test
    void areAllToldBeforeTheyAreShown() {
        answers.add(told("2026-11-24T07:00:00Z", true, place("a", 37, "2026-11-24T07:58:00Z")));
        answers.add(told("2026-11-24T07:59:45Z", false, place("b", 5, "2026-11-24T07:59:01Z")));

        assertThat(current().places()).containsOnlyKeys("a", "b");
    }

    @Test
    void areKeptWhileNobodyTells() {
        answers.add(told("2026-11-24T07:59:45Z", false, place("a", 37, "2026-11-24T07:58:00Z")));
        current();
        status = 503;
        pass(6);
        current();

        assertThat(asked).hasSize(2);
        assertThat(current().places()).containsOnlyKeys("a");
    }

    @Test
    void areNoMoreSaidAfterADayUnlessItIsKnownHowItUsuallyIs() {
        answers.add(told(
                "2026-11-24T07:59:45Z",
                false,
                place("old", 37, "2026-11-23T07:59:59Z"),
                place("usual", 37, "2026-11-23T07:59:59Z").put("usual", "busy")));

        assertThat(current().places()).containsOnlyKeys("usual");
    }

    private Fullness current() {
        return CurrentTenant.callAs(TOWN, states::current);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private static String told(String until, boolean more, ObjectNode... places) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("until", until, "after", FIRST, "more", more, "places", List.of(places)));
    }

    private static ObjectNode place(String id, int free, String observedAt) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("state", "open")
                .put("free", free)
                .putNull("total")
                .put("observedAt", observedAt)
                .put("staleAt", "2026-11-24T08:15:00Z");
    }

    private static ObjectNode facility(String id) {
        return JsonMapper.shared().createObjectNode().put("id", id);
    }

    /** Stands where the test puts it. */
    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
