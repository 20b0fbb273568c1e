package io.cityops.tenant.organisation.grids.imports;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.feature;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.file;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.ring;
import static io.cityops.tenant.organisation.grids.drawing.GridDrawings.square;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.city.Asking;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Grids from the file to the street, and back. */
@OnCityFeatures
class GridIT {

    @Autowired
    MockMvcTester http;

    @Value("${cityops.service-key:}")
    String serviceKey;

    private City liuzhou;
    private final String tag = "g" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        liuzhou = new City(http, LIUZHOU, "organisation.manage", "case.read");
    }

    @Test
    void isLookedAtAppliedAsAWholeAndTakenBack() {
        var first = applied(file(square(tag + "1", 0, 0, 1), square(tag + "2", 1, 0, 1)));
        var second = preview(file(square(tag + "1", 0, 0, 1.5), square(tag + "3", 3, 0, 1)));
        assertThat(second.path("report").path("added").asInt()).isEqualTo(1);
        assertThat(second.path("report").path("removed").asInt()).isEqualTo(1);
        assertThat(second.path("report").path("changed").asInt()).isEqualTo(1);
        assertThat(codes()).containsExactly(tag + "1", tag + "2");

        body(liuzhou.post("grids/imports/" + id(second) + "/apply", Map.of()), 200);
        assertThat(codes()).containsExactly(tag + "1", tag + "3");
        assertThat(body(liuzhou.post("grids/imports/" + id(second) + "/apply", Map.of()), 200)
                        .path("state")
                        .asString())
                .isEqualTo("current");

        body(liuzhou.post("grids/imports/" + id(second) + "/undo", Map.of()), 200);
        assertThat(codes()).containsExactly(tag + "1", tag + "2");
        assertThat(liuzhou.post("grids/imports/" + id(second) + "/undo", Map.of()))
                .hasStatus(409);
        body(liuzhou.post("grids/imports/" + first + "/undo", Map.of()), 200);
        assertThat(codes()).doesNotContain(tag + "1");
    }

    @Test
    void isStillThereToGoBackToAfterManyOthersWereTakenBack() {
        applied(file(square(tag + "1", 0, 0, 1)));
        for (var time = 0; time < 12; time++) {
            var other = applied(file(square(tag + "2", 0, 0, 1)));
            body(liuzhou.post("grids/imports/" + other + "/undo", Map.of()), 200);
        }
        assertThat(codes()).containsExactly(tag + "1");
    }

    @Test
    void isNotAppliedWithAnythingWrongInIt() {
        var wrong = preview(file(square(tag, 0, 0, 1), square(tag, 5, 0, 1)));
        assertThat(wrong.path("report").path("applicable").asBoolean()).isFalse();
        assertThat(wrong.path("report").path("findings").toString()).contains("code_twice");
        assertThat(liuzhou.post("grids/imports/" + id(wrong) + "/apply", Map.of()))
                .hasStatus(409);
        assertThat(send("[".getBytes(UTF_8), "WGS84")).hasStatus(422).bodyText().contains("grid-file");
        assertThat(send(file(square(tag, 0, 0, 1)), "MOON"))
                .hasStatus(422)
                .bodyText()
                .contains("BD09");
    }

    @Test
    void knowsItsUnitsAndWhoAnswersForIt() {
        var street = unit("st" + tag, null);
        var community = unit("co" + tag, street);
        var drawn = "{\"code\":\"%s\",\"name\":\"甲\",\"unit\":\"co%s\",\"households\":512}".formatted(tag, tag);
        applied(file(feature(drawn, ring(0, 0, 1))));

        var people = List.of(
                Map.of("role", "grid_leader", "name", "韦某", "phone", "13800000000"),
                Map.of("role", "street", "name", "李某", "post", "副主任"));
        var staffed = body(liuzhou.put("grids/" + tag + "/people", Map.of("people", people)), 200);
        assertThat(staffed.path("units").get(0).path("id").asString()).isEqualTo(street);
        assertThat(staffed.path("people").get(0).path("role").asString()).isEqualTo("street");
        assertThat(staffed.path("households").asInt()).isEqualTo(512);

        assertThat(liuzhou.put(
                        "grids/" + tag + "/people", Map.of("people", List.of(Map.of("role", "king", "name", "x")))))
                .hasStatus(422)
                .bodyText()
                .contains("role");
        var moved = Map.of("name", "乙", "unit", street);
        assertThat(body(liuzhou.put("grids/" + tag, moved), 200).path("name").asString())
                .isEqualTo("乙");
        assertThat(liuzhou.put("grids/" + tag, Map.of("name", "乙", "unit", UUID.randomUUID())))
                .hasStatus(422)
                .bodyText()
                .contains("/unit");
        assertThat(liuzhou.delete("units/" + street)).hasStatus(409);
        assertThat(liuzhou.delete("units/" + community)).hasStatus(204);
        assertThat(liuzhou.put("grids/nowhere/people", Map.of("people", people)))
                .hasStatus(404);
    }

    @Test
    void isNothingToAnotherTenantAndLittleToWhoMayNot() {
        var edition = applied(file(square(tag, 0, 0, 1)));
        var taipei = new City(http, TAIPEI, "organisation.manage", "case.read");
        for (var path : List.of("grids/" + tag, "grids/imports/" + edition, "grids/imports/" + edition + "/outlines")) {
            assertThat(taipei.get(path)).as(path).hasStatus(404);
        }
        assertThat(taipei.put("grids/" + tag, Map.of("name", "x"))).hasStatus(404);
        assertThat(taipei.put("grids/" + tag + "/people", Map.of("people", List.of())))
                .hasStatus(404);
        assertThat(taipei.post("grids/imports/" + edition + "/apply", Map.of())).hasStatus(404);
        assertThat(taipei.post("grids/imports/" + edition + "/undo", Map.of())).hasStatus(404);
        for (var path : List.of("grids", "grids/outlines", "grids/imports")) {
            assertThat(body(taipei.get(path), 200).toString()).doesNotContain(tag);
        }
        var reader = new City(http, LIUZHOU, "case.read");
        assertThat(reader.get("grids/" + tag)).hasStatus(200);
        assertThat(reader.put("grids/" + tag, Map.of("name", "x"))).hasStatus(403);
        assertThat(reader.get("grids/imports")).hasStatus(403);
        assertThat(new City(http, LIUZHOU).get("grids")).hasStatus(403);
    }

    @Test
    void isTakenByOtherServicesOnlyWhenItHasChanged() {
        applied(file(square(tag, 0, 0, 1)));
        var all = feed("");
        assertThat(all).hasStatus(200).bodyText().contains(tag).contains("\"polygons\":[[[[109.4");
        var etag = String.valueOf(all.getResponse().getHeader("ETag"));
        assertThat(feed(etag)).hasStatus(304);

        liuzhou.put("grids/" + tag, Map.of("name", "新名"));
        assertThat(feed(etag)).hasStatus(200).bodyText().contains("新名");
        assertThat(http.get().uri("/internal/t/liuzhou/grids").exchange()).hasStatus(404);
    }

    private MvcTestResult feed(String known) {
        return http.get()
                .uri("/internal/t/liuzhou/grids")
                .header("X-CityOps-Service", serviceKey)
                .header("If-None-Match", known)
                .exchange();
    }

    private String applied(byte[] content) {
        var id = id(preview(content));
        body(liuzhou.post("grids/imports/" + id + "/apply", Map.of()), 200);
        return id;
    }

    private JsonNode preview(byte[] content) {
        return body(send(content, "WGS84"), 201);
    }

    private MvcTestResult send(byte[] content, String datum) {
        return http.post()
                .uri("/t/liuzhou/api/grids/imports")
                .multipart()
                .file(new MockMultipartFile("file", "grids.geojson", "application/geo+json", content))
                .param("datum", datum)
                .with(Asking.as(LIUZHOU, "organisation.manage"))
                .exchange();
    }

    private List<String> codes() {
        return body(liuzhou.get("grids?code=" + tag), 200)
                .path("items")
                .valueStream()
                .map(grid -> grid.path("code").asString())
                .toList();
    }

    private String unit(String code, String parent) {
        var unit = new java.util.HashMap<String, Object>(Map.of("code", code, "name", code, "kind", "street"));
        unit.put("parent", parent);
        return body(liuzhou.post("units", unit), 201).path("id").asString();
    }

    private static String id(JsonNode edition) {
        return edition.path("id").asString();
    }
}
