package io.cityops.tenant.facilities.layers;

import static io.cityops.tenant.city.Asking.as;
import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class LayerIT {

    private static final Map<String, Double> HERE = Map.of("lng", 109.41, "lat", 24.32);
    private static final Map<String, ?> SHADE = attribute("shade", "FLAG", "遮阳");
    private static final Map<String, ?> SEATS = attribute("seats", "COUNT", "座位");
    private static final Map<String, ?> MADE = choice("made", "wood", "stone");

    @Autowired
    MockMvcTester http;

    private City liuzhou;
    private String code;

    @BeforeEach
    void signIn() {
        liuzhou = new City(http, LIUZHOU, "facility.write");
        code = "b" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void ofTheOwnHoldFacilitiesAsTheStandardOnesDo() {
        var made = body(liuzhou.post("layers", bench(SHADE, MADE)), 201);
        assertThat(made.path("collection").asString()).isEqualTo(code);
        assertThat(made.path("own").asBoolean()).isTrue();
        assertThat(made.path("inUse").asBoolean()).isFalse();

        var bench = body(liuzhou.post("facilities", facility(Map.of("shade", true, "made", "wood"))), 201);
        assertThat(bench.path("kind").asString()).isEqualTo(code);
        assertThat(liuzhou.post("facilities", facility(Map.of("made", "glass"))))
                .hasStatus(422)
                .bodyText()
                .contains("/attributes/made", "wood（wood）, stone（stone）");

        var listed = listed(code);
        assertThat(listed.path("inUse").asBoolean()).isTrue();
        assertThat(listed.path("title").path("en").asString()).isEqualTo("Benches");
        assertThat(body(http.get().uri("/t/liuzhou/api/facilities?kind=" + code).exchange(), 200)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(listed("toilet").path("own").asBoolean()).isFalse();
    }

    @Test
    void takeNothingFromFacilitiesThatCarryIt() {
        body(liuzhou.post("layers", bench(SHADE, SEATS, MADE)), 201);
        var bench = body(liuzhou.post("facilities", facility(Map.of("shade", true, "made", "wood"))), 201);

        refused(409, "/attributes/shade", anew(0, SEATS, MADE));
        refused(409, "/attributes/shade", anew(0, attribute("shade", "COUNT", "遮阳"), MADE));
        refused(409, "/attributes/made/wood", anew(0, SHADE, choice("made", "stone")));
        var changed = body(liuzhou.put("layers/" + code, anew(0, SHADE, choice("made", "wood", "glass"))), 200);
        assertThat(changed.path("version").asLong()).isEqualTo(1);
        assertThat(changed.path("attributes").size()).isEqualTo(2);
        refused(409, "", anew(0, SHADE, MADE)); // somebody changed it meanwhile

        assertThat(liuzhou.delete("layers/" + code + "?version=1"))
                .hasStatus(409)
                .bodyText()
                .contains("layer-in-use");
        assertThat(liuzhou.delete("facilities/" + bench.path("id").asString() + "?version=0"))
                .hasStatus(204);
        assertThat(liuzhou.delete("layers/" + code + "?version=0")).hasStatus(409);
        assertThat(liuzhou.delete("layers/" + code + "?version=1")).hasStatus(204);
        assertThat(liuzhou.delete("layers/" + code + "?version=1")).hasStatus(404);
        assertThat(liuzhou.post("facilities", facility(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("/kind");
    }

    /** What an import took away from facilities may be gone from the layer when it is taken back. */
    @Test
    void knowWhatImportsBringBack() {
        body(liuzhou.post("layers", bench(SHADE, MADE)), 201);
        var first = imported("1,%1$s甲,109.41,24.32,wood\n2,%1$s乙,109.42,24.32,stone\n");
        body(liuzhou.post("facilities/imports/" + first + "/apply", ""), 200);
        var second = imported("1,%1$s甲,109.41,24.32,stone\n2,%1$s乙改,109.42,24.32,stone\n");
        body(liuzhou.post("facilities/imports/" + second + "/apply", ""), 200);
        body(liuzhou.put("layers/" + code, anew(0, SHADE, choice("made", "stone"))), 200);

        var undone = body(liuzhou.post("facilities/imports/" + second + "/undo", ""), 200);

        assertThat(undone.path("undone").asInt()).isEqualTo(1);
        assertThat(undone.path("kept").asInt()).isEqualTo(1);
    }

    private String imported(String rows) {
        var file = "编号,名称,经度,纬度,made\n" + rows.formatted(code);
        var sent = http.post()
                .uri("/t/liuzhou/api/facilities/imports")
                .multipart()
                .file(new MockMultipartFile("file", code + ".csv", "text/csv", file.getBytes(UTF_8)))
                .param("kind", code)
                .with(as(LIUZHOU, "facility.write"))
                .exchange();
        return body(sent, 201).path("id").asString();
    }

    @Test
    void nameAllThatMakesNoSense() {
        refusedNew("/code", Map.of("code", "Bench"));
        refusedNew("/icon", Map.of("icon", "dragon"));
        refusedNew("/colour", Map.of("colour", "#ff0000"));
        refusedNew("/title", Map.of("title", Map.of("zh", "", "en", "x")));
        refusedNew("/attributes/0/name", attributes(attribute("limit", "COUNT", "上限")));
        refusedNew("/attributes/0/name", attributes(attribute("Shade", "FLAG", "遮阳")));
        refusedNew("/attributes/1/name", attributes(SHADE, SHADE));
        refusedNew("/attributes/0/form", attributes(attribute("openHours", "COUNT", "开放时间")));
        refusedNew("/attributes", attributes(attribute("openHours", "HOURS", "开放时间")));
        refusedNew("/attributes/0/form", attributes(attribute("shade", "COLOUR", "遮阳")));
        refusedNew("/attributes/0/values", attributes(attribute("made", "CHOICE", "材质")));
        refusedNew("/attributes/0/values/1/code", attributes(choice("made", "wood", "wood")));
        refusedNew(
                "/attributes",
                Map.of(
                        "attributes",
                        java.util.stream.IntStream.range(0, 41)
                                .mapToObj(at -> attribute("a" + at, "FLAG", "甲"))
                                .toList()));
    }

    @Test
    void thatComeWithTheProductStayAsTheyAre() {
        assertThat(liuzhou.post("layers", with(Map.of("code", "toilet"))))
                .hasStatus(409)
                .bodyText()
                .contains("code-taken");
        assertThat(liuzhou.post("layers", with(Map.of("code", "toilets")))).hasStatus(409);
        assertThat(liuzhou.put("layers/toilet", anew(0, SHADE)))
                .hasStatus(409)
                .bodyText()
                .contains("standard-layer");
        assertThat(liuzhou.delete("layers/toilet?version=0")).hasStatus(409);
        body(liuzhou.post("layers", bench(SHADE)), 201);
        assertThat(liuzhou.post("layers", bench(SHADE)))
                .hasStatus(409)
                .bodyText()
                .contains("code-taken");
    }

    @Test
    void areNothingToAnotherTenant() {
        body(liuzhou.post("layers", bench(SHADE)), 201);
        var taipei = new City(http, TAIPEI, "facility.write");

        assertThat(taipei.put("layers/" + code, anew(0, SHADE))).hasStatus(404);
        assertThat(taipei.delete("layers/" + code + "?version=0")).hasStatus(404);
        assertThat(taipei.post("facilities", facility(Map.of()))).hasStatus(422);
        assertThat(body(taipei.get("layers"), 200).toString()).doesNotContain(code);
        assertThat(body(taipei.post("layers", bench(SHADE)), 201).path("own").asBoolean())
                .as("a code is taken in one tenant only")
                .isTrue();
        assertThat(new City(http, LIUZHOU, "case.read").post("layers", bench(SHADE)))
                .hasStatus(403);
        assertThat(http.post().uri("/t/liuzhou/api/layers").exchange()).hasStatus(401);
    }

    private JsonNode listed(String wanted) {
        return body(http.get().uri("/t/liuzhou/api/layers").exchange(), 200)
                .path("items")
                .valueStream()
                .filter(layer -> layer.path("code").asString().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private void refused(int status, String pointer, Map<String, ?> body) {
        assertThat(liuzhou.put("layers/" + code, body))
                .hasStatus(status)
                .bodyText()
                .contains(pointer);
    }

    private void refusedNew(String pointer, Map<String, ?> changes) {
        assertThat(liuzhou.post("layers", with(changes)))
                .as("%s", changes)
                .hasStatus4xxClientError()
                .bodyText()
                .contains("\"" + pointer);
    }

    private Map<String, ?> with(Map<String, ?> changes) {
        var body = new HashMap<String, Object>(bench(SHADE));
        body.putAll(changes);
        return body;
    }

    @SafeVarargs
    private Map<String, ?> bench(Map<String, ?>... attributes) {
        var body = new HashMap<String, Object>(anew(0, attributes));
        body.remove("version");
        body.put("code", code);
        return body;
    }

    @SafeVarargs
    private static Map<String, ?> anew(long version, Map<String, ?>... attributes) {
        return Map.of(
                "version",
                version,
                "title",
                Map.of("zh", "长椅", "en", "Benches"),
                "one",
                Map.of("zh", "长椅", "en", "Bench"),
                "icon",
                "rest",
                "colour",
                "violet",
                "attributes",
                List.of(attributes));
    }

    @SafeVarargs
    private static Map<String, ?> attributes(Map<String, ?>... attributes) {
        return Map.of("attributes", List.of(attributes));
    }

    private static Map<String, ?> attribute(String name, String form, String title) {
        return Map.of("name", name, "form", form, "title", Map.of("zh", title, "en", title));
    }

    private static Map<String, ?> choice(String name, String... codes) {
        var values = java.util.Arrays.stream(codes)
                .map(value -> Map.of("code", value, "title", Map.of("zh", value, "en", value)))
                .toList();
        return Map.of("name", name, "form", "CHOICE", "title", Map.of("zh", "材质", "en", "Made of"), "values", values);
    }

    private Map<String, ?> facility(Map<String, ?> attributes) {
        return Map.of("kind", code, "name", "江边长椅", "location", HERE, "attributes", attributes);
    }
}
