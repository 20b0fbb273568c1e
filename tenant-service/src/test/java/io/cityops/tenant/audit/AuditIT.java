package io.cityops.tenant.audit;

import static io.cityops.tenant.city.Asking.as;
import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.catalogue.Catalogue;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class AuditIT {

    private static final Map<String, Double> HERE = Map.of("lng", 109.41, "lat", 24.32);

    @Autowired
    MockMvcTester http;

    @Autowired
    Audit audit;

    @Autowired
    Catalogue catalogue;

    private City liuzhou;

    @BeforeEach
    void signIn() {
        liuzhou = new City(
                http,
                LIUZHOU,
                "organisation.manage",
                "catalogue.manage",
                "facility.write",
                "audit.read",
                "case.read",
                "tenant.manage");
    }

    @Test
    void tellsOfUnits() {
        var unit = Map.of("code", "a-1", "name", "环卫处", "kind", "department");
        var added = liuzhou.post("units", unit);
        told(added, "unit.added", "a-1");
        var path = "units/" + body(added, 201).path("id").asString();
        told(liuzhou.put(path, Map.of("code", "a-2", "name", "市政处", "kind", "department")), "unit.changed", "a-2");
        assertThat(told(liuzhou.delete(path), "unit.removed", "a-2")
                        .path("name")
                        .asString())
                .isEqualTo("市政处");
    }

    @Test
    void tellsOfTheCalendar() {
        var decided = Map.of("periods", List.of(List.of("09:00", "17:00")), "weekdays", List.of(1, 2));
        assertThat(told(liuzhou.put("calendar", decided), "calendar.decided", "liuzhou")
                        .path("weekdays")
                        .toString())
                .isEqualTo("[1,2]");
    }

    @Test
    void tellsOfTheCatalogue() {
        CurrentTenant.runAs(LIUZHOU, catalogue::adopt);
        var id = body(liuzhou.get("catalogue?kind=matter&q=09006"), 200)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var condition = Map.of("name", "占道一米以上", "limit", Map.of("value", 3, "unit", "work_hour"));
        var decided = liuzhou.put("catalogue/" + id + "/conditions", Map.of("conditions", List.of(condition)));
        assertThat(told(decided, "catalogue.decided", "09006").toString()).contains("占道一米以上", "\"value\":3");
    }

    @Test
    void tellsOfFacilities() {
        var added = liuzhou.post("facilities", Map.of("kind", "toilet", "name", "甲", "location", HERE));
        var id = body(added, 201).path("id").asString();
        told(added, "facility.added", id);
        var path = "facilities/" + id;
        told(
                liuzhou.put(path, Map.of("version", 0, "name", "乙", "location", HERE, "status", "repair")),
                "facility.changed",
                id);
        assertThat(liuzhou.delete(path + "?version=0")).hasStatus(409);
        assertThat(newest().path("action").asString()).isEqualTo("facility.changed");
        assertThat(told(liuzhou.delete(path + "?version=1"), "facility.removed", id)
                        .path("name")
                        .asString())
                .isEqualTo("乙");
    }

    @Test
    void tellsOfImports() {
        var started = http.post()
                .uri("/t/liuzhou/api/facilities/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "审计.csv", "text/csv", "编号,名称,经度,纬度\n1,甲,109.41,24.32\n".getBytes(UTF_8)))
                .param("kind", "toilet")
                .with(as(LIUZHOU, "facility.write"))
                .exchange();
        var id = body(started, 201).path("id").asString();
        assertThat(told(started, "import.started", id).path("name").asString()).isEqualTo("审计.csv");
        var path = "facilities/imports/" + id;
        assertThat(told(liuzhou.post(path + "/apply", ""), "import.applied", id)
                        .path("figures")
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        told(liuzhou.post(path + "/undo", ""), "import.undone", id);
    }

    @Test
    void isTheTenantsOwn() {
        var code = "t-" + UUID.randomUUID().toString().substring(0, 6);
        liuzhou.post("units", Map.of("code", code, "name", "甲", "kind", "street"));

        var taipei = new City(http, TAIPEI, "audit.read");
        assertThat(body(taipei.get("audit?limit=200"), 200).toString()).doesNotContain(code);
    }

    @Test
    void isOnlyWrittenTogetherWithTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        CurrentTenant.runAs(LIUZHOU, () -> audit.record("unit.added", "without a change", Map.of())));
    }

    /** The newest entry must tell of this act: who, when, what, on what, and by which request; its details are given. */
    private JsonNode told(MvcTestResult act, String action, String subject) {
        assertThat(act).hasStatus2xxSuccessful();
        var entry = newest();
        assertThat(entry.path("action").asString()).isEqualTo(action);
        assertThat(entry.path("subject").asString()).isEqualTo(subject);
        assertThat(entry.path("actor").toString())
                .isEqualTo("{\"tenant\":\"liuzhou\",\"username\":\"ann\",\"name\":\"Ann\"}");
        assertThat(OffsetDateTime.parse(entry.path("at").asString()).toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(entry.path("requestId").asString())
                .isEqualTo(act.getResponse().getHeader("X-Request-Id"));
        return entry.path("details");
    }

    private JsonNode newest() {
        return body(liuzhou.get("audit?limit=1"), 200).path("items").path(0);
    }
}
