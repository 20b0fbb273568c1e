package io.cityops.tenant.facilities.live;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

class OperatorIT extends Told {

    private @Autowired UpdateLimit limit;
    private @Autowired LiveSettings settings;

    @Test
    void isSignedByWhoSaysItLatelyAndForThisAddress() {
        var now = Instant.now();
        var body = JsonMapper.shared().writeValueAsString(Map.of("items", List.of(item(3, now))));

        var seconds = now.getEpochSecond();
        assertThat(send(body, operator, seconds, signature(body, seconds, UPDATES)))
                .hasStatusOk();
        assertThat(send(body, operator, seconds, signature(body + " ", seconds, UPDATES)))
                .hasStatus(401);
        assertThat(send(body, operator, seconds, signature(body, seconds, UPDATES + "/x")))
                .hasStatus(401);
        assertThat(send(body, operator, seconds - 301, signature(body, seconds - 301, UPDATES)))
                .hasStatus(401);
        assertThat(send(body, UUID.randomUUID().toString(), seconds, signature(body, seconds, UPDATES)))
                .hasStatus(401);
        assertThat(send(body, "me", seconds, signature(body, seconds, UPDATES))).hasStatus(401);
        assertThat(http.post()
                        .uri(UPDATES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange())
                .hasStatus4xxClientError();
    }

    @Test
    void isNoMoreThanABatchAtOnce() {
        var now = Instant.now();

        assertThat(tell(IntStream.range(0, 1_000).mapToObj(i -> item(i, now)).toList()))
                .hasStatusOk();
        assertThat(tell(IntStream.range(0, 1_001).mapToObj(i -> item(i, now)).toList()))
                .hasStatus(422);
        assertThat(tell(List.of())).hasStatus(422);
        var large = " ".repeat(SignedBodies.MOST + 1);
        assertThat(send(large, operator, now.getEpochSecond(), signature(large, now.getEpochSecond(), UPDATES)))
                .hasStatus(413);
    }

    @Test
    void endsWithItsOperator() {
        told(item(3, Instant.now()));
        var before = secret;
        secret = body(liuzhou.post("availability/operators/" + operator + "/secret", Map.of()), 200)
                .path("secret")
                .asString();
        assertThat(tell(List.of(item(4, Instant.now())))).hasStatusOk();
        secret = before;
        assertThat(tell(List.of(item(4, Instant.now())))).hasStatus(401);

        assertThat(liuzhou.delete("availability/operators/" + operator)).hasStatus(204);
        assertThat(liuzhou.delete("availability/operators/" + operator)).hasStatus(204);
        assertThat(tell(List.of(item(4, Instant.now())))).hasStatus(401);
        assertThat(live().path("state").asString()).isEqualTo("unknown");
        assertThat(live().hasNonNull("free")).isFalse();
        assertThat(listed(liuzhou).hasNonNull("revokedAt")).isTrue();
        assertThat(liuzhou.post("availability/operators/" + operator + "/secret", Map.of()))
                .hasStatus(409);
    }

    @Test
    void isChangedByWhoSawItsOperatorLast() {
        var now = listed(liuzhou);
        var another = new HashMap<>(wanted(place, facility));
        another.put("version", now.path("version").asLong());
        another.put("staleAfter", 5);

        assertThat(body(liuzhou.put("availability/operators/" + operator, another), 200)
                        .path("staleAfter")
                        .asInt())
                .isEqualTo(5);
        assertThat(liuzhou.put("availability/operators/" + operator, another)).hasStatus(409);
        assertThat(listed(liuzhou).path("listed").asInt()).isEqualTo(1);
        var places = body(liuzhou.get("availability/operators/" + operator + "/places"), 200);
        assertThat(places.at("/items/0/place").asString()).isEqualTo(place);
        assertThat(places.at("/items/0/facility").asString()).isEqualTo(facility);
        assertThat(liuzhou.post("availability/operators", Map.of("name", "甲", "kind", "parking", "staleAfter", 15)))
                .hasStatus(422)
                .bodyText()
                .contains("/source");
        assertThat(liuzhou.post(
                        "availability/operators",
                        wanted(place, UUID.randomUUID().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("/places");
    }

    @Test
    void isNothingToAnotherTenant() {
        told(item(3, Instant.now()));
        var body = JsonMapper.shared().writeValueAsString(Map.of("items", List.of(item(0, Instant.now()))));
        var path = UPDATES.replace("liuzhou", "taipei");
        var seconds = Instant.now().getEpochSecond();
        assertThat(http.post()
                        .uri(path)
                        .headers(headers -> {
                            headers.set("X-Key", operator);
                            headers.set("X-Timestamp", "" + seconds);
                            headers.set("X-Nonce", "0123456789");
                            headers.set("X-Signature", signature(body, seconds, path));
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange())
                .hasStatus(401);

        assertThat(taipei.get("availability/operators")).bodyText().doesNotContain(operator);
        assertThat(taipei.get("availability/operators/" + operator + "/places")).hasStatus(404);
        assertThat(taipei.delete("availability/operators/" + operator)).hasStatus(404);
        assertThat(taipei.post("availability/operators/" + operator + "/secret", Map.of()))
                .hasStatus(404);
        var stolen = new HashMap<>(wanted(place, facility));
        stolen.put("version", 1);
        assertThat(taipei.put("availability/operators/" + operator, stolen)).hasStatus(404);
        assertThat(taipei.post("availability/operators", wanted("mine", facility)))
                .hasStatus(422);
        assertThat(new City(http, LIUZHOU, "facility.write").get("availability/operators"))
                .hasStatus(403);
        assertThat(http.get().uri("/t/liuzhou/api/availability/operators").exchange())
                .hasStatus(401);
        assertThat(http.get().uri("/internal/t/liuzhou/live").exchange()).hasStatus(404);
        assertThat(live().path("free").asInt()).isEqualTo(3);
    }

    @Test
    void isNoMoreThanItsShareOfAMinute() {
        var somebody = UUID.randomUUID();
        CurrentTenant.runAs(LIUZHOU, () -> {
            limit.count(somebody, settings.updatesPerMinute());
            assertThatExceptionOfType(LiveProblem.TooMany.class)
                    .isThrownBy(() -> limit.count(somebody, 1))
                    .withMessageContaining(String.valueOf(settings.updatesPerMinute()));
        });
        CurrentTenant.runAs(TAIPEI, () -> limit.count(somebody, 1));
    }
}
