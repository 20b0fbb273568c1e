package io.cityops.search.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void describesItselfInOpenApi() throws Exception {
        var api = get("/api");

        assertThat(api.path("openapi").asString()).startsWith("3.0");
        assertThat(api.path("servers").get(0).path("url").asString()).isEqualTo(address);
        assertThat(api.path("paths").propertyNames())
                .contains("/", "/conformance", "/collections", "/collections/toilets/items");
        assertThat(parameters(api, "/collections/toilets/items"))
                .contains("bbox", "bbox-crs", "datetime", "crs", "limit", "f", "status", "accessible", "class")
                .doesNotContain("collectionId", "heightLimit", "fee", "address");
        assertThat(parameters(api, "/collections/parking/items")).contains("heightLimit", "payments");
    }

    @Test
    void describesItsCollections() throws Exception {
        telling.changed(town, Facility.toilet("West", 109.0, 24.0));
        telling.changed(town, Facility.toilet("East", 110.0, 25.0));
        telling.heard("facilities");

        var collections = get("/collections");

        assertThat(relations(collections.path("links"))).contains("self", "alternate");
        assertThat(collections.path("collections").findValuesAsString("id"))
                .containsExactly("toilets", "parking", "drinking-water", "rest-stations", "parks", "dumping-sites");
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
            telling.changed(
                    town, known.get(Math.min(seen.size(), known.size()) - 1).named("changed", 2));
            telling.changed(town, Facility.toilet("new", 109.5, 24));
            telling.heard("facilities");
            page = read(http.get().uri(inside(link(page.path("links"), "next"))).exchange());
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(known.stream().map(Facility::id).toList());
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
        assertThat(matched("bbox=-200,-100,1.8e2,%2B100.5")).isEqualTo(3);
        assertThat(
                        matched(
                                "bbox=-30000000,-30000000,30000000,30000000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857"))
                .isEqualTo(3);
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
                "/collections/toilets/items?bbox=1,2,3,109d",
                "/collections/toilets/items?bbox=1,2,3,0x1p3",
                "/collections/toilets/items?bbox=1,2,3, 4",
                "/collections/toilets/items?bbox=181,2,183,4",
                "/collections/toilets/items?bbox=1,2,3,4&bbox-crs=EPSG:4326",
                "/collections/toilets/items?bbox=109,24,110,25&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "/collections/toilets/items?crs=http://www.opengis.net/def/crs/EPSG/0/27700",
                "/collections/toilets/items?crs=",
                "/collections/toilets/items?datetime=yesterday",
                "/collections/toilets/items?datetime=",
                "/collections/toilets/items?datetime=/",
                "/collections/toilets/items?datetime=../..",
                "/collections/toilets/items?datetime=2026-02-30",
                "/collections/toilets/items?datetime=2026-01-01T00:00:00",
                "/collections/toilets/items?datetime=2026-02-01/2026-01-01",
                "/collections/toilets/items?datetime=2026-01-01/2026-02-01/2026-03-01",
                "/collections/toilets/items?accessible=maybe",
                "/collections/toilets/items?class=4",
                "/collections/toilets/items?maleStalls=-1",
                "/collections/toilets/items?name=",
                "/collections/toilets/items?heightLimit=2",
                "/collections/toilets/items?fee=free",
                "/collections/parking/items?heightLimit=low",
                "/collections/toilets/items?cursor=x",
                "/collections/toilets/items?cursor=W10",
                "/collections/toilets/items?f=jsonld",
                "/collections/toilets/items/one?bbox=1,2,3,4",
                "/collections/toilets/download?limit=5",
                "/collections/toilets/download?f=xml",
                "/collections/toilets/download?crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "/collections/toilets/items/one?crs=4326",
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

    @Test
    void asksByProperties() throws Exception {
        var attributes = Map.of(
                "accessible",
                true,
                "class",
                "1",
                "maleStalls",
                12,
                "floor",
                "B1 东",
                "payments",
                List.of("wechat", "cash"));
        var known = Map.<String, Object>of("attributes", attributes, "status", "closed");
        telling.changed(town, Facility.toilet("一号 & 公厕", 109, 24).knowing(known));
        telling.changed(
                town,
                Facility.toilet("Two", 109, 24)
                        .knowing(Map.of("attributes", Map.of("accessible", false, "class", "2"))));
        telling.changed(
                town,
                Facility.parking("Garage", 109, 24)
                        .knowing(Map.of("attributes", Map.of("heightLimit", 2.0, "payments", List.of("etc", "cash")))));
        telling.heard("facilities");

        assertThat(matched("accessible=true")).isOne();
        assertThat(matched("accessible=true&class=2")).isZero();
        assertThat(matched("class=2")).isOne();
        assertThat(matched("maleStalls=012")).isOne();
        assertThat(matched("maleStalls=1")).isZero();
        assertThat(matched("status=closed")).isOne();
        assertThat(matched("name=一号%20%26%20公厕")).isOne();
        assertThat(matched("floor=B1%20东&bbox=108,23,110,25&status=closed")).isOne();
        assertThat(matched("floor=*")).isZero();
        assertThat(get("/collections/parking/items?heightLimit=2&payments=cash")
                        .path("numberMatched")
                        .asInt())
                .isOne();
    }

    @Test
    void asksByTheTimeOfTheLastCheck() throws Exception {
        telling.changed(town, Facility.toilet("Timeless", 109, 24));
        for (var day : List.of("2026-01-31T23:30:00Z", "2026-02-01T00:00:00.5Z", "2026-03-01T12:00:00Z")) {
            telling.changed(town, Facility.toilet(day, 109, 24).knowing(Map.of("checkedAt", day)));
        }
        telling.heard("facilities");

        assertThat(matched("datetime=2026-02-01")).isEqualTo(1 + 1);
        assertThat(matched("datetime=2026-02-01T00:00:00Z")).isEqualTo(1);
        assertThat(matched("datetime=2026-02-01T00:00:00.500Z")).isEqualTo(1 + 1);
        assertThat(matched("datetime=../2026-02-01T00:00:00Z")).isEqualTo(1 + 1);
        assertThat(matched("datetime=2026-03-01T12:00:00Z")).isEqualTo(1 + 1);
        assertThat(matched("datetime=2026-03-01T20:00:00%2B08:00")).isEqualTo(1 + 1);
        assertThat(matched("datetime=../2026-01-31")).isEqualTo(1 + 1);
        assertThat(matched("datetime=2026-02-01T00:00:00Z/..")).isEqualTo(1 + 2);
        assertThat(matched("datetime=2026-02-01T00:00:00Z/")).isEqualTo(1 + 2);
        assertThat(matched("datetime=2026-01-31/2026-02-01")).isEqualTo(1 + 2);
        assertThat(matched("datetime=2030-01-01/..")).isEqualTo(1);
        assertThat(get("/collections/toilets").at("/extent/temporal/interval/0").toString())
                .isEqualTo("[\"2026-01-31T23:30:00.000Z\",\"2026-03-01T12:00:00.000Z\"]");
    }

    @Test
    void aNextLinkKeepsEveryParameterAndHidesNothingWhenOneIsRemoved() throws Exception {
        var known = new ArrayList<Facility>();
        for (var number = 0; number < 9; number++) {
            known.add(Facility.toilet("T", 109.4, 24.3));
            telling.changed(town, known.getLast());
        }
        telling.changed(town, Facility.toilet("another", 109.4, 24.3));
        telling.heard("facilities");
        var asked = "crs=http://www.opengis.net/def/crs/EPSG/0/4490&bbox=24,109,25,110"
                + "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326&datetime=2020-01-01/..&limit=3&name=T";

        var first = get("/collections/toilets/items?" + asked);
        assertThat(first.path("numberMatched").asInt()).isEqualTo(9);
        telling.removed(town, known.getFirst().id(), 2);
        telling.removed(town, known.get(2).id(), 2);
        telling.heard("facilities");
        var second =
                read(http.get().uri(inside(link(first.path("links"), "next"))).exchange());

        assertThat(names(second, "id"))
                .containsExactly(
                        known.get(3).id(), known.get(4).id(), known.get(5).id());
        assertThat(second.path("numberMatched").asInt()).isEqualTo(7);
        assertThat(second.path("numberReturned").asInt()).isEqualTo(3);
        assertThat(second.at("/features/0/geometry/coordinates").toString()).isEqualTo("[24.3,109.4]");
    }

    @Test
    void neverShowsAnotherTowns() throws Exception {
        var other = Towns.found();
        var theirs = Facility.toilet("Theirs", 109.4, 24.3);
        telling.changed(other, theirs);
        telling.changed(town, Facility.toilet("Ours", 109.4, 24.3));
        telling.heard("facilities");

        assertThat(names(get("/collections/toilets/items?accessible=true&limit=1000&datetime=2000-01-01/.."), "id"))
                .hasSize(1)
                .doesNotContain(theirs.id());
        assertThat(names(get("/collections/toilets/download"), "id")).hasSize(1).doesNotContain(theirs.id());
        assertThat(http.get().uri("/t/" + town + "/ogc/collections/toilets/items/" + theirs.id() + "?f=html"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Theirs");
    }

    @Test
    void isGivenInOtherReferenceSystems() throws Exception {
        var toilet = Facility.toilet("Here", 109.4, 24.3);
        telling.changed(town, toilet);
        telling.heard("facilities");
        var items = "/t/" + town + "/ogc/collections/toilets/items";
        var epsg = "http://www.opengis.net/def/crs/EPSG/0/";

        var collection = get("/collections/toilets");
        assertThat(collection.path("storageCrs").asString()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(collection.path("crs").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "http://www.opengis.net/def/crs/OGC/1.3/CRS84", epsg + "4326", epsg + "4490", epsg + "3857");
        assertThat(http.get().uri(items)).hasHeader("Content-Crs", "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        for (var crs : List.of("4326", "4490")) {
            var answer = http.get().uri(items + "?crs=" + epsg + crs).exchange();
            assertThat(answer).hasHeader("Content-Crs", "<" + epsg + crs + ">");
            assertThat(read(answer).at("/features/0/geometry/coordinates").toString())
                    .isEqualTo("[24.3,109.4]");
        }
        assertThat(get("/collections/toilets/items/" + toilet.id() + "?crs=" + epsg + "3857")
                        .at("/geometry/coordinates")
                        .toString())
                .isEqualTo("[1.217835229E7,2790007.26]");
        var here = items + "/" + toilet.id() + "?crs=" + epsg + "3857";
        assertThat(http.get().uri(here + "&f=html")).bodyText().contains("12178352.29, 2790007.26");
        var links = read(http.get().uri(here).exchange()).path("links");
        for (var relation : List.of("self", "alternate")) {
            assertThat(http.get().uri(inside(link(links, relation)))).hasHeader("Content-Crs", "<" + epsg + "3857>");
        }
        assertThat(matched("bbox=24,109,25,110&bbox-crs=" + epsg + "4490")).isOne();
        assertThat(matched("bbox=12178000,2790000,12179000,2791000&bbox-crs=" + epsg + "3857"))
                .isOne();
        assertThat(matched("bbox=12179000,2790000,12180000,2791000&bbox-crs=" + epsg + "3857"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/api",
                "/collections",
                "/collections/toilets",
                "/collections/toilets/items",
                "/collections/toilets/items?f=html"
            })
    void isSentOnceUntilItChanges(String path) throws Exception {
        var toilet = Facility.toilet("Here", 109.4, 24.3);
        telling.changed(town, toilet);
        telling.heard("facilities");
        var uri = "/t/" + town + "/ogc" + path;

        var first = http.get().uri(uri).exchange();
        assertThat(first).hasHeader("Cache-Control", "max-age=30, must-revalidate, public");
        assertThat(String.join(", ", first.getResponse().getHeaders("Vary")))
                .contains("Accept", "Accept-Language", "Accept-Encoding");
        var tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(http.get().uri(uri).header("If-None-Match", "\"other\", " + tag))
                .hasStatus(304)
                .hasHeader("ETag", tag)
                .bodyText()
                .isEmpty();
        var moved = new Facility(toilet.id(), "toilet", "There", 109.5, 24.3, 2, toilet.known());
        telling.changed(town, moved);
        telling.heard("facilities");
        assertThat(http.get().uri(uri).header("If-None-Match", tag))
                .hasStatus(path.isEmpty() || path.equals("/api") ? 304 : 200);
    }

    @Test
    void isReadInChineseAndInEnglish() throws Exception {
        var attributes = Map.of("class", "1", "accessible", false, "openHours", "06:00-22:00");
        var toilet = Facility.toilet("</script><script>alert(1)</script>\"'&", 109.4, 24.3)
                .knowing(Map.of("attributes", attributes, "checkedAt", "2026-11-01T16:30:00Z"));
        telling.changed(town, toilet);
        telling.heard("facilities");
        var item = "/t/" + town + "/ogc/collections/toilets/items/" + toilet.id();

        assertThat(http.get().uri(item + "?f=html"))
                .hasHeader("Content-Language", "zh-CN")
                .bodyText()
                .contains("<html lang=\"zh-CN\">", "公共厕所", "等级", "一类", ">无<", "2026-11-02 00:30")
                .doesNotContain("<script>", "alert(1)</script>\"");
        for (var any : List.of("*", "fr;q=0, *;q=0.5", "ÿ")) {
            assertThat(http.get().uri(item + "?f=html").header("Accept-Language", any))
                    .hasHeader("Content-Language", "zh-CN");
        }
        assertThat(http.get().uri(item + "?f=html").header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5"))
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("<html lang=\"en\">", "Public toilets", "Class", "First", ">No<");
        assertThat(get("/collections/toilets").path("title").asString()).isEqualTo("公共厕所");
    }

    @Test
    void isSaidInTheWordsOfSchemaOrg() throws Exception {
        var attributes = Map.of("totalSpaces", 120, "heightLimit", 2.2, "openHours", "Mo-Fr 06:00-22:00");
        var garage = Facility.parking("</script> & 车库", 109.4, 24.3).knowing(Map.of("attributes", attributes));
        telling.changed(town, garage);
        telling.heard("facilities");
        var item = "/collections/parking/items/" + garage.id();

        var answer = http.get()
                .uri("/t/" + town + "/ogc" + item)
                .header("Accept", "application/ld+json")
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/ld+json");
        var said = read(answer);
        assertThat(said.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(said.path("@type").asString()).isEqualTo("ParkingFacility");
        assertThat(said.path("@id").asString()).isEqualTo(address + item);
        assertThat(said.path("name").asString()).isEqualTo("</script> & 车库");
        assertThat(said.at("/geo/latitude").asDouble()).isEqualTo(24.3);
        assertThat(said.path("openingHours").toString()).isEqualTo("[\"Mo-Fr 06:00-22:00\"]");
        assertThat(said.path("amenityFeature").findValuesAsString("propertyID"))
                .containsExactly("totalSpaces", "heightLimit");
        assertThat(get(item + "?f=jsonld")).isEqualTo(said);
        var page = http.get()
                .uri("/t/" + town + "/ogc" + item + "?f=html")
                .exchange()
                .getResponse()
                .getContentAsString(UTF_8);
        var data = page.substring(page.indexOf("ld+json\">") + 9);
        assertThat(json.readTree(data.substring(0, data.indexOf("</script>")))).isEqualTo(said);
    }

    @Test
    void givesAWholeLayerAsAFile() throws Exception {
        for (var number = 0; number < 1_003; number++) {
            telling.changed(town, Facility.toilet("公厕 " + number, 109 + number / 10_000.0, 24));
        }
        telling.changed(town, Facility.parking("Garage", 109, 24));
        telling.heard("facilities");

        var file = get("/collections/toilets/download");
        assertThat(names(file, "id")).doesNotHaveDuplicates().hasSize(1_003);
        assertThat(names(
                        get("/collections/toilets/download?f=geojson&bbox=109.05,23,110,25&bbox-crs="
                                + "http://www.opengis.net/def/crs/OGC/1.3/CRS84&accessible=true"),
                        "id"))
                .hasSize(503);
        assertThat(csv()).hasSize(1 + 1_003);
    }

    @Test
    void writesTablesThatSpreadsheetsTakeForNothingElse() throws Exception {
        var attributes = Map.of(
                "fee",
                "=HYPERLINK(\"http://evil\")",
                "openHoursText",
                "a; \"=1+1\n+2;b",
                "floor",
                "＝1+1",
                "maleStalls",
                3);
        telling.changed(
                town,
                Facility.toilet("@SUM(A1), \"x\"", -109.4, 24.3)
                        .knowing(Map.of("attributes", attributes, "address", "+86")));
        telling.heard("facilities");

        var lines = csv();
        assertThat(lines.getFirst()).startsWith("\uFEFFid,longitude,latitude,name,address,status,");
        assertThat(lines.getLast())
                .contains(",-109.4,24.3,\"'@SUM(A1), \"\"x\"\"\",'+86,open,")
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\")\"", ",\"a;' \"\"=1+1\n'+2;b\",", ",'＝1+1,", ",3,");
    }

    private List<String> csv() throws Exception {
        var answer = http.get()
                .uri("/t/" + town + "/ogc/collections/toilets/download?f=csv")
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Vary", "Accept-Encoding")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + town + "-toilets.csv\"");
        return List.of(answer.getResponse().getContentAsString(UTF_8).split("\r\n"));
    }

    private static List<String> names(JsonNode items, String property) {
        return items.path("features")
                .valueStream()
                .map(feature -> feature.path(property).asString())
                .toList();
    }

    private static List<String> parameters(JsonNode api, String path) {
        return api.path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? api.at(parameter.path("$ref").asString().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private int matched(String query) throws Exception {
        return get("/collections/toilets/items?" + query).path("numberMatched").asInt();
    }

    private JsonNode get(String path) throws Exception {
        var answer = http.get()
                .uri(java.net.URI.create("/t/" + town + "/ogc" + path))
                .exchange();
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
