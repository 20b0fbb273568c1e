package io.cityops.tenant.facilities;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import io.cityops.tenant.facilities.FacilityFeedController.Asked;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnCityFeatures
class FacilityFeedIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FacilityFeedController feed;

    @Autowired
    PlatformTransactionManager transactions;

    private JsonNode first;
    private JsonNode second;

    @BeforeEach
    void addTwoAndChangeOne() {
        first = added("一号公厕");
        second = added("二号公厕");
        body(
                liuzhou()
                        .put(
                                "facilities/" + first.path("id").asString(),
                                Map.of(
                                        "version",
                                        0,
                                        "name",
                                        "一号公厕",
                                        "location",
                                        first.path("location"),
                                        "status",
                                        "repair")),
                200);
    }

    @Test
    void tellsVersionsByPagesInTheOrderOfIds() {
        var before = new UUID(UUID.fromString(id(first)).getMostSignificantBits(), 0);

        assertThat(body(versions("liuzhou", "after=" + before + "&limit=1"), 200))
                .isEqualTo(JSON.valueToTree(List.of(Map.of("id", id(first), "version", 1))));
        assertThat(body(versions("liuzhou", "after=" + id(first)), 200))
                .isEqualTo(JSON.valueToTree(List.of(Map.of("id", id(second), "version", 0))));
        assertThat(versions("liuzhou", "limit=1001")).hasStatus(422);
        assertThat(versions("liuzhou", "after=x")).hasStatus(400);
    }

    @Test
    void tellsThemAsTheirChangesAreTold() {
        var told = body(whole("liuzhou", List.of(id(first), id(second))), 200);

        assertThat(told.path("things").valueStream()).containsExactlyInAnyOrder(word(first), word(second));
    }

    @Test
    void saysOfWhichAChangeIsStillOnTheWay() {
        var ids = List.of(UUID.fromString(id(first)), UUID.fromString(id(second)));
        var waiting = CurrentTenant.callAs(
                LIUZHOU,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("""
                                    insert into outbox (id, tenant, stream, type, key, payload, at)
                                    values (uuidv7(), 'liuzhou', 'facilities', 'facility.changed', ?, '{}', now())
                                    """).param(id(second)).update();
                    status.setRollbackOnly();
                    return feed.whole(new Asked(ids)).onTheWay();
                }));

        assertThat(waiting).contains(id(second));
    }

    @Test
    void anothersAreNotThere() {
        var told = body(whole("taipei", List.of(id(first))), 200);

        assertThat(told.path("things")).isEmpty();
        assertThat(told.path("onTheWay")).isEmpty();
        assertThat(body(versions("taipei", ""), 200).toString()).doesNotContain(id(first), id(second));
    }

    @Test
    void areToldToServicesAlone() {
        assertThat(http.get().uri("/internal/t/liuzhou/facilities/versions")).hasStatus(404);
        assertThat(http.post()
                        .uri("/internal/t/liuzhou/facilities/whole")
                        .header("X-CityOps-Service", "wrong")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ids\": []}"))
                .hasStatus(404);
        assertThat(whole("liuzhou", java.util.Collections.nCopies(201, id(first))))
                .hasStatus(422);
    }

    private City liuzhou() {
        return new City(http, LIUZHOU, "facility.write");
    }

    private JsonNode added(String name) {
        var facility = Map.of(
                "kind",
                "toilet",
                "name",
                name,
                "location",
                Map.of("lng", 109.41, "lat", 24.32),
                "attributes",
                Map.of("accessible", true));
        return body(liuzhou().post("facilities", facility), 201);
    }

    /** What was said of it last. */
    private JsonNode word(JsonNode facility) {
        return JSON.readTree(CurrentTenant.callAs(
                LIUZHOU,
                () -> jdbc.sql("select payload::text from outbox where key = ? order by id desc limit 1")
                        .param(id(facility))
                        .query((row, number) -> row.getString(1))
                        .single()));
    }

    private static String id(JsonNode facility) {
        return facility.path("id").asString();
    }

    private MvcTestResult versions(String tenant, String asked) {
        return http.get()
                .uri("/internal/t/" + tenant + "/facilities/versions?" + asked)
                .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                .exchange();
    }

    private MvcTestResult whole(String tenant, List<String> ids) {
        return http.post()
                .uri("/internal/t/" + tenant + "/facilities/whole")
                .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of("ids", ids)))
                .exchange();
    }
}
