package io.cityops.tenant.facilities.live;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.web.CallSignature;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city with a car park, and an operator that tells how full it is. */
@OnCityFeatures
abstract class Told {

    static final String UPDATES = "/t/liuzhou/api/availability/updates";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    City liuzhou;
    City taipei;
    String place;
    String facility;
    String operator;
    String secret;

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

    static String parking(City city, double lng, double lat) {
        var made = Map.of("kind", "parking", "name", "停车场", "location", Map.of("lng", lng, "lat", lat));
        return body(city.post("facilities", made), 201).path("id").asString();
    }

    static Map<String, Object> wanted(String place, String facility) {
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

    Map<String, Object> item(int free, Instant at) {
        return Map.of("place", place, "free", free, "observedAt", at.toString());
    }

    JsonNode told(Map<String, Object> item) {
        return body(tell(List.of(item)), 200).path("items").get(0);
    }

    MvcTestResult tell(List<?> items) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("items", items));
        var seconds = Instant.now().getEpochSecond();
        return send(body, operator, seconds, signature(body, seconds, UPDATES));
    }

    MvcTestResult put(String place, Map<String, ?> said) {
        var body = JsonMapper.shared().writeValueAsString(said);
        var seconds = Instant.now().getEpochSecond();
        var path = UPDATES + "/" + place;
        var signature = CallSignature.of(secret, "PUT", path, "" + seconds, "0123456789", body.getBytes(UTF_8));
        return send(HttpMethod.PUT, path, body, operator, seconds, signature);
    }

    String signature(String body, long seconds, String path) {
        return CallSignature.of(secret, "POST", path, "" + seconds, "0123456789", body.getBytes(UTF_8));
    }

    MvcTestResult send(String body, String key, long seconds, String signature) {
        return send(HttpMethod.POST, UPDATES, body, key, seconds, signature);
    }

    MvcTestResult send(HttpMethod method, String path, String body, String key, long seconds, String signature) {
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

    JsonNode listed(City city) {
        return body(city.get("availability/operators"), 200)
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    JsonNode live() {
        return everything()
                .path("places")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(facility))
                .findFirst()
                .orElseThrow();
    }

    JsonNode everything() {
        return body(
                http.get()
                        .uri("/internal/t/liuzhou/live")
                        .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                        .exchange(),
                200);
    }
}
