package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the standard's own test suite asks for, class by class. */
@SearchTest
class OgcApiIT {

    private static final String GEOJSON = "application/geo+json";

    private final TenantId town = Towns.found();
    private final String address = "http://localhost:8080/t/" + town + "/ogc";
    private @Autowired Towns.Telling telling;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void theLandingPageLeadsEverywhere() throws Exception {
        var links = get("").path("links");

        assertThat(relations(links))
                .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
        assertThat(link(links, "service-desc").path("type").asString())
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        for (var link : links) {
            assertThat(link.path("href").asString()).startsWith(address);
            assertThat(http.get().uri(inside(link))).as(link.toString()).hasStatusOk();
        }
    }

    @Test
    void declaresTheClassesItKeeps() throws Exception {
        assertThat(StreamSupport.stream(get("/conformance").path("conformsTo").spliterator(), false)
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
    }

    @Test
    void describesItselfInOpenApi() throws Exception {
        var api = get("/api");

        assertThat(api.path("openapi").asString()).startsWith("3.0");
        assertThat(api.path("servers").get(0).path("url").asString()).isEqualTo(address);
        assertThat(api.path("paths").propertyNames())
                .contains("/", "/conformance", "/collections", "/collections/{collectionId}/items");
    }

    @Test
    void describesItsCollections() throws Exception {
        telling.changed(town, Facility.toilet("West", 109.0, 24.0));
        telling.changed(town, Facility.toilet("East", 110.0, 25.0));
        telling.heard("facilities");

        var collections = get("/collections");

        assertThat(relations(collections.path("links"))).contains("self", "alternate");
        assertThat(collections.path("collections")).hasSize(2);
        var toilets = get("/collections/toilets");
        assertThat(relations(toilets.path("links"))).contains("self", "alternate", "items");
        var extent = toilets.path("extent").path("spatial").path("bbox").get(0);
        assertThat(extent.get(0).asDouble()).isBetween(108.99, 109.01);
        assertThat(extent.get(3).asDouble()).isBetween(24.99, 25.01);
        assertThat(get("/collections/parking")
                        .path("extent")
                        .path("spatial")
                        .path("bbox")
                        .get(0))
                .hasSize(4);
    }

    @Test
    void givesFeatures() throws Exception {
        var toilet = Facility.toilet("公厕 <b>", 109.4, 24.3);
        telling.changed(town, toilet);
        telling.changed(town, Facility.parking("Garage", 109.4, 24.3));
        telling.heard("facilities");

        var answer =
                http.get().uri("/t/" + town + "/ogc/collections/toilets/items").exchange();
        assertThat(answer).hasContentType(GEOJSON);
        var items = read(answer);
        assertThat(items.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(items.path("numberMatched").asInt()).isOne();
        assertThat(items.path("numberReturned").asInt()).isOne();
        assertThat(items.path("timeStamp").asString()).endsWith("Z");
        assertThat(relations(items.path("links"))).contains("self", "alternate").doesNotContain("next");
        var feature = get("/collections/toilets/items/" + toilet.id());
        assertThat(feature.path("geometry").path("coordinates").toString()).isEqualTo("[109.4,24.3]");
        assertThat(feature.path("properties").path("accessible").asBoolean()).isTrue();
        assertThat(relations(feature.path("links"))).contains("self", "alternate", "collection");
        assertThat(http.get().uri(inside(link(feature.path("links"), "alternate"))))
                .hasStatusOk()
                .bodyText()
                .contains("公厕 &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void pagesThroughACollectionThatChanges() throws Exception {
        var known = new ArrayList<Facility>();
        for (var number = 0; number < 47; number++) {
            known.add(Facility.toilet("Toilet " + number, 109 + number / 100.0, 24));
            telling.changed(town, known.getLast());
        }
        telling.heard("facilities");
        var seen = new ArrayList<String>();
        var page = get("/collections/toilets/items?limit=10&bbox=108,23,111,25");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(47);
        while (true) {
            page.path("features").forEach(feature -> seen.add(feature.path("id").asString()));
            if (!relations(page.path("links")).contains("next")) {
                break;
            }
            telling.changed(town, known.get(seen.size() - 1).named("changed", 2));
            telling.changed(town, Facility.toilet("new", 120, 24));
            telling.heard("facilities");
            page = read(http.get().uri(inside(link(page.path("links"), "next"))).exchange());
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(47);
    }

    @Test
    void looksIntoABox() throws Exception {
        telling.changed(town, Facility.toilet("Here", 109.4, 24.3));
        telling.changed(town, Facility.toilet("Fiji west", 179.5, -17));
        telling.changed(town, Facility.toilet("Fiji east", -179.5, -17));
        telling.heard("facilities");

        assertThat(matched("bbox=109,24,110,25")).isOne();
        assertThat(matched("bbox=109,24,-100,110,25,8000")).isOne();
        assertThat(matched("bbox=179,-18,-179,-16")).isEqualTo(2);
        assertThat(matched("bbox=0,0,1,1")).isZero();
        assertThat(matched("datetime=2020-01-01T00:00:00Z/..")).isEqualTo(3);
        assertThat(matched("limit=100000")).isEqualTo(3);
        assertThat(get("/collections/toilets/items?limit=1").path("features")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collections/toilets/items?limit=0",
                "/collections/toilets/items?limit=-1",
                "/collections/toilets/items?limit=ten",
                "/collections/toilets/items?bbox=1,2,3",
                "/collections/toilets/items?bbox=1,2,3,4,5",
                "/collections/toilets/items?bbox=1,2,3,x",
                "/collections/toilets/items?bbox=1,5,3,4",
                "/collections/toilets/items?bbox=1,2,3,NaN",
                "/collections/toilets/items?datetime=yesterday",
                "/collections/toilets/items?colour=red",
                "/collections/toilets/items?limit=1&limit=2",
                "/collections/toilets/items?f=xml",
                "/collections/toilets?limit=1",
                "/conformance?x=1",
                "?x=1"
            })
    void refusesParametersItDoesNotKnow(String wrong) {
        assertThat(http.get().uri("/t/" + town + "/ogc" + wrong))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    @Test
    void saysWhatIsNotThere() {
        var own = "/t/" + town + "/ogc/collections/";

        assertThat(http.get().uri(own + "lamps")).hasStatus(404);
        assertThat(http.get().uri(own + "lamps/items")).hasStatus(404);
        assertThat(http.get().uri(own + "toilets/items/nobody")).hasStatus(404);
        assertThat(http.get().uri(own + "toilets").header("Accept", "image/png"))
                .hasStatus(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/conformance", "/api", "/collections", "/collections/toilets", "/collections/toilets/items"
            })
    void canBeReadByPeople(String path) {
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        assertThat(http.get().uri("/t/" + town + "/ogc" + path).header("Accept", browser))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html");
        assertThat(http.get().uri("/t/" + town + "/ogc" + path + "?f=json").header("Accept", browser))
                .hasStatusOk()
                .bodyText()
                .startsWith("{");
    }

    private int matched(String query) throws Exception {
        return get("/collections/toilets/items?" + query).path("numberMatched").asInt();
    }

    private JsonNode get(String path) throws Exception {
        var answer = http.get().uri("/t/" + town + "/ogc" + path).exchange();
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static java.net.URI inside(JsonNode link) {
        return java.net.URI.create(link.path("href").asString().replace("http://localhost:8080", ""));
    }

    private static List<String> relations(JsonNode links) {
        return StreamSupport.stream(links.spliterator(), false)
                .map(link -> link.path("rel").asString())
                .toList();
    }

    private static JsonNode link(JsonNode links, String relation) {
        return StreamSupport.stream(links.spliterator(), false)
                .filter(link -> link.path("rel").asString().equals(relation))
                .findFirst()
                .orElseThrow();
    }
}
