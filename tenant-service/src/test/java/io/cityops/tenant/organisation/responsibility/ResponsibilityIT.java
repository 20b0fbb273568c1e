package io.cityops.tenant.organisation.responsibility;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.catalogue.Catalogue;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class ResponsibilityIT {

    private static final String SCHEME = "GBT47678.5-2026";

    @Autowired
    MockMvcTester http;

    @Autowired
    Catalogue catalogue;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private City liuzhou;
    private String street;
    private String crew;

    @BeforeEach
    void aCity() {
        liuzhou = new City(http, LIUZHOU, "organisation.manage", "case.read");
        CurrentTenant.runAs(LIUZHOU, catalogue::adopt);
        street = unit("st" + tag, null);
        crew = unit("cr" + tag, street);
    }

    @Test
    void isSettledInVersionsAndToldInTheOrderThatIsFollowed() {
        var rules = List.of(
                rule("其余归街道", Map.of("under", street, "unit", street)),
                rule("店外经营夜间看值班表", Map.of("scheme", SCHEME, "category", "09005", "roster", "night")),
                rule("街面秩序归队伍", Map.of("scheme", SCHEME, "major", "09", "unit", crew)));
        var night = Map.of(
                "code",
                "night",
                "name",
                "夜间值班表",
                "week",
                List.of(Map.of("days", List.of(1, 2), "from", "18:00", "to", "08:00", "unit", crew)),
                "days",
                List.of());
        var settled = settle(Map.of("borderMetres", 15, "rules", rules, "rosters", List.of(night)));
        assertThat(settled.path("changedBy").asString()).isEqualTo("Ann");

        var told = body(
                http.get()
                        .uri("/internal/t/liuzhou/responsibility")
                        .header("X-CityOps-Service", TestServers.SERVICE_KEY)
                        .exchange(),
                200);
        assertThat(told.path("rules")
                        .valueStream()
                        .map(rule -> rule.path("name").asString()))
                .containsExactly("店外经营夜间看值班表", "街面秩序归队伍", "其余归街道");
        assertThat(told.at("/rules/1/codes").size()).isGreaterThan(10);
        assertThat(told.at("/rules/2/units").toString()).contains(street, crew);
        assertThat(http.get().uri("/internal/t/liuzhou/responsibility").exchange())
                .hasStatus(404);

        assertThat(liuzhou.put("responsibility", Map.of("version", 0, "borderMetres", 1)))
                .hasStatus(409);
        var kept = settle(Map.of("borderMetres", 30));
        assertThat(kept.path("rules").size()).isEqualTo(3);
        assertThat(body(liuzhou.get("responsibility/versions?limit=1"), 200)
                        .at("/items/0/borderMetres")
                        .asInt())
                .isEqualTo(30);
        assertThat(liuzhou.delete("units/" + crew)).hasStatus(409).bodyText().contains("rosters");
        settle(Map.of("rules", List.of(), "rosters", List.of()));
    }

    @Test
    void namesWhatCannotBe() {
        var wrong = rule("x", Map.of("grid", "nowhere", "unit", UUID.randomUUID()));
        assertThat(liuzhou.put("responsibility", Map.of("version", version(), "rules", List.of(wrong))))
                .hasStatus(422)
                .bodyText()
                .contains("/rules/0/grid", "/rules/0/unit");
        assertThat(liuzhou.put("responsibility", Map.of("version", version(), "borderMetres", 501)))
                .hasStatus(422)
                .bodyText()
                .contains("borderMetres");
        assertThat(liuzhou.put("responsibility", "{\"version\":0,\"rules\":[null]}"))
                .hasStatus(422);
    }

    @Test
    void isNothingToAnotherTenant() {
        settle(Map.of("rules", List.of(rule("归街道" + tag, Map.of("under", street, "unit", street)))));
        var taipei = new City(http, TAIPEI, "organisation.manage", "case.read");
        assertThat(body(taipei.get("responsibility"), 200).toString()).doesNotContain(tag);
        assertThat(body(taipei.get("responsibility/versions"), 200).toString()).doesNotContain(tag);
        var theirs = List.of(rule("x", Map.of("unit", street)));
        assertThat(taipei.put("responsibility", Map.of("version", 0, "rules", theirs)))
                .as("a unit of another tenant is none")
                .hasStatus(422);
        assertThat(new City(http, LIUZHOU, "case.read").put("responsibility", Map.of("version", version())))
                .hasStatus(403);
        settle(Map.of("rules", List.of()));
    }

    private int version() {
        return body(liuzhou.get("responsibility"), 200).path("version").asInt();
    }

    private JsonNode settle(Map<String, ?> what) {
        var wanted = new HashMap<String, Object>(what);
        wanted.put("version", version());
        return body(liuzhou.put("responsibility", wanted), 200);
    }

    private static Map<String, Object> rule(String name, Map<String, ?> rest) {
        var rule = new HashMap<String, Object>(rest);
        rule.put("name", name);
        rule.putIfAbsent("when", "always");
        return rule;
    }

    private String unit(String code, String parent) {
        var unit = new HashMap<String, Object>(Map.of("code", code, "name", code, "kind", "street"));
        unit.put("parent", parent);
        return body(liuzhou.post("units", unit), 201).path("id").asString();
    }
}
