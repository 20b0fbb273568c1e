package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.search.Towns;
import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.TenantId;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A layer as a file, on the wire: how it begins, how it breaks off, and how many there are at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnTestServers(elasticsearch = true)
@Import(Towns.class)
class DownloadIT {

    private static final AtomicLong NOW = new AtomicLong();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TenantId town = Towns.found();
    private @LocalServerPort int port;
    private @MockitoBean TenantSearch search;
    private @TestBean Turns turns;
    private @Autowired JsonMapper json;

    @Test
    void beginsBeforeItIsReadToTheEnd() throws Exception {
        var goOn = new CountDownLatch(1);
        when(search.ask(any())).thenReturn(found(251, 252)).thenAnswer(_ -> {
            goOn.await();
            return found(1, 0);
        });

        var answer = ask("GET", town);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        goOn.countDown();
        assertThat(json.readTree(answer.body()).path("features")).hasSize(251);
    }

    @Test
    void isNotTakenForWholeWhenItBreaksOff() throws Exception {
        when(search.ask(any())).thenReturn(found(251, 300)).thenThrow(new IllegalStateException("Connection reset"));

        try (var body = ask("GET", town).body()) {
            assertThatIOException().isThrownBy(body::readAllBytes);
        }
    }

    @Test
    void isBrokenOffWhenItsReaderTakesTooLong() throws Exception {
        when(search.ask(any())).thenReturn(found(251, 252)).thenAnswer(_ -> {
            NOW.addAndGet(Turns.LONGEST.toNanos() + 1);
            return found(1, 0);
        });

        try (var body = ask("GET", town).body()) {
            assertThatIOException().isThrownBy(body::readAllBytes);
        }
    }

    @Test
    void isRefusedWhereItIsTooLarge() throws Exception {
        when(search.ask(any())).thenReturn(found(251, 100_001));

        var answer = ask("GET", town);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void isNotReadForWhoWantsOnlyItsHead() throws Exception {
        var answer = ask("HEAD", town);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        verifyNoInteractions(search);
    }

    @Test
    void isSentToFewAtOnceAndToOthersWhenTheyHaveGone() throws Exception {
        when(search.ask(any())).thenAnswer(_ -> found(251, 252)); // without an end
        var readers = IntStream.range(0, Turns.OF_ONE_TENANT)
                .mapToObj(_ -> ask("GET", town))
                .toList();

        var refused = ask("GET", town);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        for (var reader : readers) {
            assertThat(reader.statusCode()).isEqualTo(200);
            reader.body().close();
        }
        await().untilAsserted(() -> {
            var answer = ask("GET", town);
            answer.body().close();
            assertThat(answer.statusCode()).isEqualTo(200);
        });
    }

    static Turns turns() {
        return new Turns(NOW::get);
    }

    private HttpResponse<InputStream> ask(String method, TenantId tenant) {
        var address = URI.create("http://127.0.0.1:" + port + "/t/" + tenant + "/ogc/collections/toilets/download");
        var request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** So many documents, of so many in all. */
    private Answer found(int here, long total) {
        var hits = IntStream.range(0, here)
                .mapToObj(number -> new Hit(facility(number), json.readTree("[\"" + number + "\"]"), json.nullNode()))
                .toList();
        return new Answer(List.copyOf(hits), total, json.nullNode());
    }

    private JsonNode facility(int number) {
        return json.readTree("""
                {"facility": {"id": "f-%d", "name": "公厕", "location": {"lng": 109.4, "lat": 24.3}}}""".formatted(number));
    }
}
