package io.cityops.tenant.facilities.live;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnCityFeatures
class LiveIT {

    private static final String UPDATES = "/t/liuzhou/api/availability/updates";

    private @Autowired MockMvcTester http;
    private @Autowired JdbcClient jdbc;
    private @Autowired UsualBook usual;
    private @Autowired LiveBook book;
    private City liuzhou;
    private City taipei;
    private String place;
    private String facility;
    private String operator;
    private String secret;

    @BeforeEach
    void connect() {
        liuzhou = new City(http, LIUZHOU, "facility.write", "tenant.manage");
        taipei = new City(http, TAIPEI, "facility.write", "tenant.manage");
        place = "P-" + UUID.randomUUID();
        facility = parking(liuzhou, 109.41, 24.32);
        var made = body(liuzhou.post("availability/operators", wanted(place, facility)), 201);
        operator = made.at("/operator/id").asString();
        secret = made.path("secret").asString();
    }

    @Test
    void isTakenIfItIsNewer() {
        var first = Instant.now().minusSeconds(60);

        assertThat(told(item(37, first)).path("outcome").asString()).isEqualTo("taken");
        assertThat(told(item(40, first.minusSeconds(1))).path("outcome").asString())
                .isEqualTo("known");
        assertThat(told(item(40, first)).path("outcome").asString()).isEqualTo("known");
        assertThat(live().path("free").asInt()).isEqualTo(37);
        assertThat(told(item(36, first.plusSeconds(5))).path("outcome").asString())
                .isEqualTo("taken");

        var live = live();
        assertThat(live.path("free").asInt()).isEqualTo(36);
        assertThat(live.path("state").asString()).isEqualTo("open");
        assertThat(Instant.parse(live.path("staleAt").asString()))
                .isEqualTo(Instant.parse(live.path("observedAt").asString()).plusSeconds(15 * 60));
        var listed = listed(liuzhou);
        assertThat(listed.path("fresh").asInt()).isEqualTo(1);
        assertThat(listed.hasNonNull("heardAt")).isTrue();
        assertThat(listed.toString()).doesNotContain(secret);
        assertThat(words(facility)).isEqualTo(1);
    }

    @Test
    void isAnsweredItemByItem() {
        var now = Instant.now();
        var answers = body(
                        tell(List.of(
                                item(3, now),
                                Map.of("place", "nobody's", "free", 1, "observedAt", now.toString()),
                                Map.of("place", place, "free", 9, "total", 4, "observedAt", now.toString()),
                                item(4, now.minusSeconds(9)))),
                        200)
                .path("items");

        assertThat(answers.valueStream().map(answer -> answer.path("outcome").asString()))
                .containsExactly("taken", "unknown", "refused", "known");
        assertThat(answers.get(2).at("/errors/0/pointer").asString()).isEqualTo("/free");
        assertThat(live().path("free").asInt()).isEqualTo(3);
    }

    @Test
    void comesSinglyToo() {
        var now = Instant.now();

        assertThat(body(put(place, Map.of("state", "full", "observedAt", now.toString())), 200)
                        .path("outcome")
                        .asString())
                .isEqualTo("taken");
        assertThat(live().path("free").asInt(-1)).isZero();
        assertThat(put(place, Map.of("state", "crowded", "observedAt", now.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("/state");
        assertThat(put("elsewhere", Map.of("free", 1, "observedAt", now.toString())))
                .hasStatus(404);
    }

    @Test
    void isOfTheOperatorsOwnPlacesOnly() {
        var foreign = parking(liuzhou, 109.42, 24.33);
        var answers = body(
                        tell(List.of(Map.of(
                                "place",
                                foreign,
                                "free",
                                1,
                                "observedAt",
                                Instant.now().toString()))),
                        200)
                .path("items");

        assertThat(answers.get(0).path("outcome").asString()).isEqualTo("unknown");
        var bySource = body(
                liuzhou.post(
                        "availability/operators",
                        Map.of("name", "手工", "kind", "parking", "source", "manual", "staleAfter", 5)),
                201);
        operator = bySource.at("/operator/id").asString();
        secret = bySource.path("secret").asString();
        // what is entered by hand is known to its source by our own id
        assertThat(put(foreign, Map.of("free", 1, "observedAt", Instant.now().toString())))
                .hasStatusOk();
    }

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
    void endsWithItsFacility() {
        told(item(3, Instant.now()));

        assertThat(liuzhou.delete("facilities/" + facility + "?version=0")).hasStatus(204);

        assertThat(told(item(4, Instant.now())).path("outcome").asString()).isEqualTo("unknown");
        assertThat(everything().toString()).doesNotContain(facility);
    }

    @Test
    void isChangedByWhoSawItsOperatorLast() {
        var now = listed(liuzhou);
        var another = new java.util.HashMap<>(wanted(place, facility));
        another.put("version", now.path("version").asLong());
        another.put("staleAfter", 5);

        assertThat(body(liuzhou.put("availability/operators/" + operator, another), 200)
                        .path("staleAfter")
                        .asInt())
                .isEqualTo(5);
        assertThat(liuzhou.put("availability/operators/" + operator, another)).hasStatus(409);
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
        assertThat(taipei.delete("availability/operators/" + operator)).hasStatus(404);
        assertThat(taipei.post("availability/operators/" + operator + "/secret", Map.of()))
                .hasStatus(404);
        var stolen = new java.util.HashMap<>(wanted(place, facility));
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
    void isToldPieceByPieceAlsoWhereAllWasToldAtOnce() {
        var others = List.of(parking(liuzhou, 109.43, 24.31), parking(liuzhou, 109.44, 24.31), facility);
        var all = others.stream().map(id -> Map.of("place", id, "facility", id)).toList();
        var made = body(
                liuzhou.post(
                        "availability/operators",
                        Map.of("name", "三处", "kind", "parking", "staleAfter", 15, "places", all)),
                201);
        operator = made.at("/operator/id").asString();
        secret = made.path("secret").asString();
        var now = Instant.now();
        assertThat(tell(others.stream()
                        .map(id -> Map.of("place", id, "free", 1, "observedAt", now.toString()))
                        .toList()))
                .hasStatusOk();

        CurrentTenant.runAs(LIUZHOU, () -> {
            var told = new java.util.ArrayList<LiveBook.Live>();
            var page = book.since(now.minusSeconds(60), LiveBook.FIRST, 2);
            told.addAll(page.places());
            while (page.more()) {
                page = book.since(page.until(), page.after(), 2);
                told.addAll(page.places());
            }
            assertThat(told).extracting(live -> live.id().toString()).containsAll(others);
            assertThat(told).doesNotHaveDuplicates();
        });
    }

    @Test
    void isUsualOnceItWasSeenOnThreeDays() {
        var now = Instant.now();
        told(Map.of("place", place, "free", 6, "total", 100, "observedAt", now.toString()));
        var monday = LocalDate.of(2026, 11, 2);

        sample(monday, 4, now);
        sample(monday, 4, now.plusSeconds(600));
        sample(monday.plusDays(7), 4, now.plusSeconds(1_200));
        assertThat(live().hasNonNull("usual")).isFalse();
        sample(monday.plusDays(14), 4, now.plusSeconds(1_800));
        assertThat(live().path("usual").asString()).isEqualTo("busy");
        assertThat(Instant.parse(live().path("usualUntil").asString()))
                .isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));

        sample(monday.plusDays(21), 5, now.plusSeconds(1_800));
        assertThat(live().hasNonNull("usual"))
                .as("of another hour nothing is known")
                .isFalse();
    }

    @Test
    void isCountedOnceHoweverManyInstancesLook() {
        var now = Instant.now();
        told(Map.of("place", place, "free", 6, "total", 100, "observedAt", now.toString()));
        var monday = LocalDate.of(2026, 11, 2);

        sample(monday, 6, now);
        sample(monday, 6, now.plusSeconds(300));

        assertThat(CurrentTenant.callAs(
                        LIUZHOU,
                        () -> jdbc.sql("select samples from availability_usual where facility = ? and hour = 6")
                                .param(UUID.fromString(facility))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    private void sample(LocalDate date, int hour, Instant at) {
        var time = new TimeOfWeek(date, 1, hour, Instant.parse("2100-01-01T00:00:00Z"));
        CurrentTenant.runAs(LIUZHOU, () -> {
            usual.sample(time, at);
            usual.say(time);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"availability_operator", "availability_place", "facility_live", "availability_usual"})
    void standsBehindTheSecondWall(String table) {
        told(Map.of(
                "place",
                place,
                "free",
                3,
                "total",
                4,
                "observedAt",
                Instant.now().toString()));
        sample(LocalDate.of(2026, 11, 2), 3, Instant.now());
        assertThat(CurrentTenant.callAs(LIUZHOU, () -> count(table))).isPositive();

        CurrentTenant.runAs(TAIPEI, () -> {
            assertThat(count(table)).isZero();
            assertThat(changed("update " + table + " set tenant = tenant where tenant = 'liuzhou'"))
                    .isZero();
            assertThat(changed("delete from " + table + " where tenant = 'liuzhou'"))
                    .isZero();
        });
        CurrentTenant.runAs(
                LIUZHOU,
                () -> assertThat(changed("update " + table + " set tenant = 'taipei'"))
                        .isZero());
        assertThat(CurrentTenant.callAs(LIUZHOU, () -> count(table))).isPositive();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where tenant = 'liuzhou'")
                .query(Long.class)
                .single();
    }

    private long changed(String statement) {
        try {
            return jdbc.sql(statement).update();
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    /** How often word of a facility was left. */
    private long words(String facility) {
        return CurrentTenant.callAs(
                LIUZHOU,
                () -> jdbc.sql("select count(*) from outbox where key = ?")
                        .param(facility)
                        .query(Long.class)
                        .single());
    }

    private static String parking(City city, double lng, double lat) {
        var made = Map.of("kind", "parking", "name", "停车场", "location", Map.of("lng", lng, "lat", lat));
        return body(city.post("facilities", made), 201).path("id").asString();
    }

    private static Map<String, Object> wanted(String place, String facility) {
        return Map.of(
                "name",
                "市停车公司",
                "kind",
                "parking",
                "staleAfter",
                15,
                "places",
                List.of(Map.of("place", place, "facility", facility)));
    }

    private Map<String, Object> item(int free, Instant at) {
        return Map.of("place", place, "free", free, "observedAt", at.toString());
    }

    private JsonNode told(Map<String, Object> item) {
        return body(tell(List.of(item)), 200).path("items").get(0);
    }

    private MvcTestResult tell(List<?> items) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("items", items));
        var seconds = Instant.now().getEpochSecond();
        return send(body, operator, seconds, signature(body, seconds, UPDATES));
    }

    private MvcTestResult put(String place, Map<String, ?> said) {
        var body = JsonMapper.shared().writeValueAsString(said);
        var seconds = Instant.now().getEpochSecond();
        var path = UPDATES + "/" + place;
        var signature = CallSignature.of(secret, "PUT", path, "" + seconds, "0123456789", body.getBytes(UTF_8));
        return send(HttpMethod.PUT, path, body, operator, seconds, signature);
    }

    private String signature(String body, long seconds, String path) {
        return CallSignature.of(secret, "POST", path, "" + seconds, "0123456789", body.getBytes(UTF_8));
    }

    private MvcTestResult send(String body, String key, long seconds, String signature) {
        return send(HttpMethod.POST, UPDATES, body, key, seconds, signature);
    }

    private MvcTestResult send(
            HttpMethod method, String path, String body, String key, long seconds, String signature) {
        return http.method(method)
                .uri(path)
                .header("X-Key", key)
                .header("X-Timestamp", "" + seconds)
                .header("X-Nonce", "0123456789")
                .header("X-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode listed(City city) {
        return body(city.get("availability/operators"), 200)
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode live() {
        return everything()
                .path("places")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(facility))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode everything() {
        return body(
                http.get()
                        .uri("/internal/t/liuzhou/live")
                        .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                        .exchange(),
                200);
    }
}
