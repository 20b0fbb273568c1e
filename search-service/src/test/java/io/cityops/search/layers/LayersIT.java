package io.cityops.search.layers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.search.SearchTest;
import io.cityops.search.TenantServiceDouble;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class LayersIT {

    private static final Map<String, ?> BENCHES = Map.of(
            "code", "bench",
            "collection", "bench",
            "schemaOrg", "CivicStructure",
            "title", Map.of("zh", "长椅", "en", "Benches"),
            "one", Map.of("zh", "长椅", "en", "Bench"),
            "description", Map.of("zh", "", "en", ""),
            "attributes",
                    List.of(
                            Map.of("name", "shade", "form", "FLAG", "title", Map.of("zh", "遮阳", "en", "Shade")),
                            Map.of("name", "cost", "form", "AMOUNT", "title", Map.of("zh", "造价", "en", "Cost"))));

    private final TenantId town = Towns.found();
    private final TenantId other = Towns.found();
    private @Autowired TenantServiceDouble tenantService;
    private @Autowired Towns.Telling telling;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void ofATownAloneAreFoundAndReadAsAllOthers() throws InterruptedException {
        tenantService.thinks(town, BENCHES);
        telling.changed(town, bench("By the river", 24.31, Map.of("shade", true, "cost", 1200.5)));
        telling.changed(town, bench("In the sun", 24.32, Map.of("shade", false)));
        telling.changed(town, Facility.toilet("Toilet", 109.4, 24.3));
        telling.heard("facilities");

        assertThat(get("/api/search/facilities/nearest?lng=109.4&lat=24.3&kind=bench")
                        .path("items"))
                .hasSize(2);
        assertThat(get("/api/search/facilities/clusters?bbox=109,24,110,25&zoom=20&kind=bench")
                        .at("/features/0/properties/kind")
                        .asString())
                .isEqualTo("bench");
        assertThat(get("/api/search/facilities/clusters?bbox=109,24,110,25&zoom=1")
                        .at("/features/0/properties")
                        .has("kind"))
                .as("a cluster of several kinds")
                .isFalse();
        assertThat(get("/ogc/collections/bench/items?f=json&shade=true").path("features"))
                .singleElement()
                .satisfies(feature ->
                        assertThat(feature.at("/properties/name").asString()).isEqualTo("By the river"));
        assertThat(get("/ogc/collections/bench/items?f=json&cost=1200.50").path("features"))
                .hasSize(1);
        assertThat(get("/ogc/api?f=json").path("paths").propertyNames()).contains("/collections/bench/items");
    }

    @Test
    void areNothingToAnotherTown() throws InterruptedException {
        tenantService.thinks(town, BENCHES);
        telling.changed(town, bench("By the river", 24.31, Map.of()));
        telling.heard("facilities");
        get("/ogc/collections/bench?f=json");

        assertThat(http.get().uri("/t/" + other + "/ogc/collections/bench?f=json"))
                .hasStatus(404);
        assertThat(http.get().uri("/t/" + other + "/ogc/collections?f=json"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("bench");
        assertThat(http.get().uri("/t/" + other + "/api/search/facilities/nearest?lng=1&lat=2&kind=bench"))
                .hasStatus(422)
                .bodyText()
                .contains("toilet", "dumping_site");
    }

    @Test
    void areNotMadeUpWhileNobodyTells() {
        var nobody = new WebSettings("http://localhost", "key", Map.of("tenant", URI.create("http://127.0.0.1:1")));
        var layers = new Layers(new ServiceClients(nobody), json);

        CurrentTenant.runAs(town, () -> {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(layers::all)
                    .satisfies(problem -> assertThat(problem.type()).isEqualTo("layers-unknown"));
            assertThat(layers.kind("bench")).isEqualTo("bench");
            assertThat(layers.kind(null)).isNull();
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> layers.kind("a bench"));
        });
    }

    private JsonNode get(String path) {
        var answer = http.get().uri("/t/" + town + path).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private static Facility bench(String name, double lat, Map<String, Object> attributes) {
        return Facility.toilet(name, 109.41, lat).knowing(Map.of("kind", "bench", "attributes", attributes));
    }
}
