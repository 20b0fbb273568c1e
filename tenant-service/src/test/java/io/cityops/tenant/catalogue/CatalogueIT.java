package io.cityops.tenant.catalogue;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnCityFeatures
class CatalogueIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Catalogue catalogue;

    private City liuzhou;

    @BeforeEach
    void adopt() {
        liuzhou = new City(http, LIUZHOU, "catalogue.manage", "case.read");
        CurrentTenant.runAs(LIUZHOU, catalogue::adopt);
    }

    @Test
    void isTheTenantsOwnAndComesOnce() {
        CurrentTenant.runAs(LIUZHOU, catalogue::adopt);

        assertThat((Long) CurrentTenant.callAs(LIUZHOU, catalogue::count)).isEqualTo(403);
        assertThat((Long) CurrentTenant.callAs(TAIPEI, catalogue::count)).isZero();
    }

    @Test
    void isFoundByNameCodeAndClass() {
        assertThat(find("kind=matter&q=暴露").path("items").path(0).path("code").asString())
                .isEqualTo("06010");
        assertThat(find("q=0601&kind=matter").path("items").size()).isEqualTo(10);
        assertThat(find("kind=part&major=05").path("items").size()).isEqualTo(3);
        assertThat(find("limit=500").path("items").size()).isEqualTo(403);
        var first = find("kind=part&limit=100");
        assertThat(find("kind=part&limit=100&cursor=" + first.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(53);
        assertThat(liuzhou.get("catalogue?kind=thing")).hasStatus(422);
    }

    @Test
    void letsATenantDecideWhenToFile() {
        var id = find("kind=matter&q=09005").path("items").path(0).path("id").asString();
        var decided = body(liuzhou.put("catalogue/" + id + "/conditions", conditions("占道一米以上", 3, "work_hour")), 200);
        assertThat(decided.path("conditions").path(0).path("limit").path("unit").asString())
                .isEqualTo("work_hour");
        var kept = decided.path("conditions").path(0).path("id").asString();
        assertThat(find("kind=matter&q=09005").toString()).contains(kept);

        assertThat(liuzhou.put("catalogue/" + id + "/conditions", conditions("甲", 0, "work_hour")))
                .hasStatus(422);
        assertThat(liuzhou.put("catalogue/" + id + "/conditions", conditions("甲", 1, "fortnight")))
                .hasStatus4xxClientError();
        var part = find("kind=part&q=01001").path("items").path(0).path("id").asString();
        assertThat(liuzhou.put("catalogue/" + part + "/conditions", conditions("甲", 1, "minute")))
                .hasStatus(422);
        assertThat(new City(http, TAIPEI, "catalogue.manage")
                        .put("catalogue/" + id + "/conditions", conditions("甲", 1, "minute")))
                .hasStatus(404);
        assertThat(new City(http, LIUZHOU, "case.read")
                        .put("catalogue/" + id + "/conditions", conditions("甲", 1, "minute")))
                .hasStatus(403);
    }

    @Test
    void keepsACalendar() {
        assertThat(body(new City(http, TAIPEI, "case.read").get("calendar"), 200)
                        .path("weekdays")
                        .size())
                .isEqualTo(5);
        var calendar = Map.of(
                "periods",
                List.of(List.of("08:30", "12:00"), List.of("15:00", "18:00")),
                "weekdays",
                List.of(6, 1),
                "days",
                List.of(Map.of("date", "2026-10-01", "working", false, "name", "国庆节")));
        body(liuzhou.put("calendar", calendar), 200);
        var kept = body(liuzhou.get("calendar"), 200);
        assertThat(kept.path("weekdays").toString()).isEqualTo("[1,6]");
        assertThat(kept.path("days").path(0).path("date").asString()).isEqualTo("2026-10-01");
        assertThat(liuzhou.put(
                        "calendar",
                        Map.of(
                                "periods",
                                List.of(List.of("12:00", "08:00")),
                                "weekdays",
                                List.of(1),
                                "days",
                                List.of())))
                .hasStatus(422)
                .bodyText()
                .contains("/periods/0");
    }

    private static Map<String, Object> conditions(String name, int value, String unit) {
        return Map.of("conditions", List.of(Map.of("name", name, "limit", Map.of("value", value, "unit", unit))));
    }

    private tools.jackson.databind.JsonNode find(String query) {
        return body(http.get().uri("/t/liuzhou/api/catalogue?" + query).exchange(), 200);
    }
}
