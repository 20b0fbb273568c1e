package io.cityops.search.facilities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.net.httpserver.HttpServer;
import io.cityops.search.index.Answer;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A tenant-service whose answers take as long as the clock says. */
class TimetablesTests {

    private static final TenantId TOWN = new TenantId("town");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private HttpServer tenantService;
    private Timetables timetables;
    private Duration takes = Duration.ZERO;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/internal/t/town/hours", exchange -> {
            asked.incrementAndGet();
            pass(takes);
            var told = "{\"until\": \"1970-01-09T00:00:00Z\", \"openings\": {}}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        tenantService.start();
        var address =
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort());
        var settings = new WebSettings("http://localhost", "key", Map.of("tenant", address));
        var clock = new Ticking();
        var memory =
                Caffeine.newBuilder().ticker(() -> clock.millis() * 1_000_000).executor(Runnable::run);
        timetables = new Timetables(
                question -> new Answer(List.of(), 0, JsonMapper.shared().createObjectNode()),
                new ServiceClients(settings),
                clock,
                memory);
    }

    @AfterEach
    void close() {
        tenantService.stop(0);
    }

    @Test
    void areAskedAboutEveryQuarterOfAMinute() {
        askAfter(Duration.ZERO);
        askAfter(Duration.ofSeconds(14));
        assertThat(asked).hasValue(1);

        askAfter(Duration.ofSeconds(2));
        assertThat(asked).hasValue(2);
    }

    @Test
    void areAskedAboutLessOftenWhereTheAnswerTakesLong() {
        takes = Duration.ofSeconds(4);
        askAfter(Duration.ZERO);
        askAfter(Duration.ofSeconds(60));
        assertThat(asked).as("64 seconds after it was asked").hasValue(1);

        askAfter(Duration.ofSeconds(17));
        assertThat(asked).as("81 seconds after it was asked").hasValue(2);
    }

    @Test
    void areAskedAboutEachMinuteWhileNobodyTells() {
        takes = Duration.ofSeconds(4);
        status = 503;
        askAfter(Duration.ZERO);
        askAfter(Duration.ofSeconds(40));
        assertThat(asked).as("44 seconds after it was asked").hasValue(1);

        askAfter(Duration.ofSeconds(17));
        assertThat(asked).as("61 seconds after it was asked").hasValue(2);
    }

    private void askAfter(Duration time) {
        pass(time);
        CurrentTenant.callAs(TOWN, timetables::current);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Goes on when it is told to. */
    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now.get();
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
