package io.cityops.tenant.facilities;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnCityFeatures
class FacilityIT {

    private static final Map<String, Double> HERE = Map.of("lng", 109.41, "lat", 24.32);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private City liuzhou;

    @BeforeEach
    void signIn() {
        liuzhou = new City(http, LIUZHOU, "facility.write");
    }

    @Test
    void isAddedDescribedAndRemovedAndLeavesWordEachTime() {
        var added = body(
                liuzhou.post(
                        "facilities",
                        Map.of(
                                "kind",
                                "toilet",
                                "name",
                                "广场公厕",
                                "location",
                                HERE,
                                "attributes",
                                Map.of("class", "1", "accessible", true, "openHours", "06:00-22:00"))),
                201);
        var id = added.path("id").asString();
        assertThat(added.path("version").asLong()).isZero();
        assertThat(added.path("site").asString()).isEqualTo("109.410000,24.320000");

        var changed = Map.of("version", 0, "name", "广场公厕", "location", HERE, "status", "repair", "statusReason", "水管");
        var described = body(liuzhou.put("facilities/" + id, changed), 200);
        assertThat(described.path("version").asLong()).isEqualTo(1);
        assertThat(liuzhou.put("facilities/" + id, changed)).hasStatus(409);
        assertThat(body(http.get().uri("/t/liuzhou/api/facilities/" + id).exchange(), 200)
                        .path("status")
                        .asString())
                .isEqualTo("repair");

        assertThat(liuzhou.delete("facilities/" + id + "?version=0")).hasStatus(409);
        assertThat(liuzhou.delete("facilities/" + id + "?version=1")).hasStatus(204);
        assertThat(liuzhou.get("facilities/" + id)).hasStatus(404);
        assertThat(CurrentTenant.callAs(
                        LIUZHOU,
                        () -> jdbc.sql("select type from outbox where key = ? order by id")
                                .param(id)
                                .query(String.class)
                                .list()))
                .containsExactly("facility.changed", "facility.changed", "facility.removed");
    }

    @Test
    void namesEveryFieldThatIsNotAllowed() {
        refused("location", Map.of("lng", 121.5, "lat", 25.0), "/location");
        refused("location", Map.of("lng", 500, "lat", 25.0), "/location");
        refused("kind", "hydrant", "/kind");
        refused("name", "长".repeat(10_000), "/name");
        refused("status", "gone", "/status");
        refused("attributes", Map.of("colour", "red"), "/attributes/colour");
        refused("attributes", Map.of("class", "9"), "/attributes/class");
        refused("attributes", Map.of("maleStalls", -1), "/attributes/maleStalls");
        refused("attributes", Map.of("openHours", "manchmal"), "/attributes/openHours");
    }

    private void refused(String field, Object value, String pointer) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("kind", "toilet", "name", "甲", "location", HERE, "attributes", Map.of()));
        body.put(field, value);
        assertThat(liuzhou.post("facilities", body))
                .hasStatus(422)
                .bodyText()
                .contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void readsNoBodyThatIsBrokenOrTooDeep() {
        assertThat(liuzhou.post("facilities", "{\"kind\":")).hasStatus(400);
        assertThat(liuzhou.post("facilities", "{\"attributes\":" + "[".repeat(2000) + "]".repeat(2000) + "}"))
                .hasStatus4xxClientError();
    }

    @Test
    void isListedPageByPage() {
        for (int number = 0; number < 5; number++) {
            body(liuzhou.post("facilities", Map.of("kind", "parking", "name", "停" + number, "location", HERE)), 201);
        }
        var first = body(
                http.get().uri("/t/liuzhou/api/facilities?kind=parking&limit=2").exchange(), 200);
        assertThat(first.path("items").size()).isEqualTo(2);
        var next = body(
                http.get()
                        .uri("/t/liuzhou/api/facilities?kind=parking&limit=2&cursor="
                                + first.path("next").asString())
                        .exchange(),
                200);
        assertThat(next.path("items").path(0).path("id").asString())
                .isGreaterThan(first.path("items").path(1).path("id").asString());
        assertThat(http.get().uri("/t/liuzhou/api/facilities?kind=hydrant").exchange())
                .hasStatus(422);
        assertThat(http.get().uri("/t/liuzhou/api/facilities?limit=1000").exchange())
                .hasStatus4xxClientError();
        assertThat(http.get().uri("/t/liuzhou/api/facilities?cursor=nonsense").exchange())
                .hasStatus4xxClientError();
    }

    @Test
    void isNothingToAnotherTenant() {
        var id = body(liuzhou.post("facilities", Map.of("kind", "toilet", "name", "甲", "location", HERE)), 201)
                .path("id")
                .asString();
        var taipei = new City(http, TAIPEI, "facility.write");
        assertThat(taipei.get("facilities/" + id)).hasStatus(404);
        assertThat(taipei.delete("facilities/" + id + "?version=0")).hasStatus(404);
        assertThat(taipei.put("facilities/" + id, Map.of("version", 0, "name", "x", "location", HERE)))
                .hasStatus(404);
        assertThat(new City(http, LIUZHOU, "case.read").delete("facilities/" + id + "?version=0"))
                .hasStatus(403);
        assertThat(http.post().uri("/t/liuzhou/api/facilities").exchange()).hasStatus(401);
        assertThat(List.of(body(taipei.get("facilities"), 200).toString())).noneMatch(text -> text.contains(id));
    }
}
