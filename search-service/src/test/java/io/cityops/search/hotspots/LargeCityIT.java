package io.cityops.search.hotspots;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.search.Callers;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A city with a hundred thousand cases in a quarter of a year: all are looked at, in bounded time. */
@SearchTest
class LargeCityIT {

    private static final Logger LOG = LoggerFactory.getLogger(LargeCityIT.class);
    private static final int CASES = 100_000;
    private static final int AT_ONCE = 10_000;
    private static final int GRIDS = 1_000;
    private static final int KINDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TenantId city = Towns.found();
    private final Random random = new Random(40);
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void isLookedAtAsAWholeInBoundedTime() throws Exception {
        fill();
        var began = Instant.now();

        var answer = http.get()
                .uri("/t/" + city + "/api/search/hot-spots")
                .with(Callers.of(city, "case.read", "case.accept"))
                .exchange();

        var took = Duration.between(began, Instant.now());
        assertThat(answer).hasStatusOk();
        var found = json.readTree(answer.getResponse().getContentAsByteArray());
        LOG.info(
                "{} cases took {} ms: {} places, {} rises, usually {}",
                CASES,
                took.toMillis(),
                found.path("looked"),
                found.path("total"),
                found.path("usually"));
        assertThat(found.path("complete").asBoolean()).isTrue();
        assertThat(found.path("looked").asInt()).isGreaterThan(40_000);
        assertThat(took).isLessThan(PATIENCE);
    }

    private void fill() throws IOException, InterruptedException {
        var weeks = Weeks.asked(null, 12, ZoneId.of("Asia/Shanghai"), Instant.now());
        var span = Duration.between(weeks.first(), weeks.ends()).toMillis();
        try (var client = HttpClient.newHttpClient()) {
            for (var done = 0; done < CASES; done += AT_ONCE) {
                var lines = new StringBuilder();
                for (var number = 0; number < AT_ONCE; number++) {
                    var reported = weeks.first().plusMillis(done + number == 0 ? 0 : random.nextLong(span));
                    lines.append("{\"index\":{}}\n")
                            .append(json.writeValueAsString(found(reported)))
                            .append('\n');
                }
                var filled = client.send(
                        HttpRequest.newBuilder(URI.create(
                                        TestServers.elasticsearchUri() + "/cases/_bulk?refresh=true&routing=" + city))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(filled.statusCode()).isEqualTo(200);
                assertThat(json.readTree(filled.body()).path("errors").asBoolean())
                        .isFalse();
            }
        }
    }

    private Map<String, ?> found(Instant reported) {
        return Map.of(
                "tenant", city.value(),
                "id", String.valueOf(random.nextLong()),
                "grid", "G%04d".formatted(random.nextInt(GRIDS)),
                "about", "gb matter %04d".formatted(random.nextInt(KINDS)),
                "reportedAt", reported.toString(),
                "changedAt", reported.toString(),
                "indexedAt", reported.toString(),
                "location", List.of(109 + random.nextDouble(), 24 + random.nextDouble()));
    }
}
