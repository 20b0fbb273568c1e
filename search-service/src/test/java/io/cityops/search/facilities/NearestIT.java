package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class NearestIT {

    private static final double EARTH = 6_371_008.8;

    private final Random random = new Random(42);
    private @Autowired Towns.Telling telling;
    private @Autowired Nearest nearest;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void agreesWithMeasuringEveryDistance() throws InterruptedException {
        var town = Towns.found();
        var all = scattered(town, 400);
        telling.heard("facilities");

        for (var turn = 0; turn < 20; turn++) {
            var here = new Place(109.2 + random.nextDouble() * 0.5, 24.1 + random.nextDouble() * 0.5);
            var expected = all.stream()
                    .sorted(Comparator.comparingDouble(facility -> metres(here, facility)))
                    .limit(10)
                    .toList();

            var found = CurrentTenant.callAs(town, () -> nearest.to(here, Wanted.of(null), 10));

            assertThat(found)
                    .extracting(entry -> entry.members().getFirst().path("id").asString())
                    .containsExactlyElementsOf(
                            expected.stream().map(Facility::id).toList());
            for (var rank = 0; rank < 10; rank++) {
                assertThat(found.get(rank).distance()).isCloseTo(metres(here, expected.get(rank)), within(5.0));
            }
        }
    }

    @Test
    void makesOneEntryOfWhatStandsAtOnePoint() throws Exception {
        var town = Towns.found();
        for (var room = 0; room < 243; room++) {
            telling.changed(town, Facility.toilet("Station room %03d".formatted(room), 121.5, 25.04));
        }
        telling.changed(town, Facility.toilet("Park", 121.51, 25.04));
        telling.changed(town, Facility.parking("Garage", 121.5, 25.04));
        telling.heard("facilities");

        var items =
                get(town, "nearest?lng=121.5001&lat=25.04&limit=5&kind=toilet").path("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("count").asInt()).isEqualTo(243);
        assertThat(items.get(0).path("members")).hasSize(20);
        assertThat(items.get(0).path("name").asString()).isEqualTo("Station room 000");
        assertThat(items.get(0).path("distance").asDouble()).isCloseTo(10.1, within(0.5));
        assertThat(items.get(1).path("name").asString()).isEqualTo("Park");
        assertThat(items.get(1).path("count").asInt()).isEqualTo(1);
        assertThat(get(town, "nearest?lng=121.5001&lat=25.04&limit=1")
                        .path("items")
                        .get(0)
                        .path("count")
                        .asInt())
                .isEqualTo(244);
        assertThat(membersByPages(town)).hasSize(243).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void keepsWhatItRemembersOfATownWithinItsWalls() throws Exception {
        var springfield = Towns.found();
        var shelbyville = Towns.found();
        telling.changed(springfield, Facility.toilet("Springfield's", 109.4, 24.3));
        telling.heard("facilities");

        for (var turn = 0; turn < 3; turn++) {
            assertThat(get(springfield, "nearest?lng=109.4001&lat=24.3").path("items"))
                    .hasSize(1);
            assertThat(get(shelbyville, "nearest?lng=109.4001&lat=24.3").path("items"))
                    .isEmpty();
        }
    }

    @Test
    void takesWhatChineseMapsCallThePlace() throws Exception {
        var town = Towns.found();
        telling.changed(town, Facility.toilet("Shaoyang", 111.4622119, 27.242124));
        telling.heard("facilities");

        assertThat(distance(town, "lng=111.4677938&lat=27.2388981&datum=GCJ02")).isLessThan(3);
        assertThat(distance(town, "lng=111.4742271&lat=27.2451662&datum=BD09")).isLessThan(3);
        assertThat(distance(town, "lng=111.4622119&lat=27.242124&datum=CGCS2000"))
                .isLessThan(3);
    }

    @Test
    void refusesWhatIsNoPlace() {
        var nearest = "/t/springfield/api/search/facilities/nearest";

        assertThat(http.get().uri(nearest + "?lng=181&lat=0")).hasStatus(422);
        assertThat(http.get().uri(nearest + "?lng=1&lat=NaN")).hasStatus(422);
        assertThat(http.get().uri(nearest + "?lng=1&lat=0&limit=0")).hasStatus(422);
        assertThat(http.get().uri(nearest + "?lng=1&lat=0&limit=51")).hasStatus(422);
        assertThat(http.get().uri(nearest + "?lng=1&lat=0&kind=bench")).hasStatus(422);
        assertThat(http.get().uri(nearest + "?lng=1&lat=0&datum=MARS")).hasStatus4xxClientError();
        assertThat(http.get().uri(nearest + "?lng=1")).hasStatus4xxClientError();
        assertThat(http.get().uri("/t/no-town/api/search/facilities/nearest?lng=1&lat=1"))
                .hasStatus(404);
    }

    private List<String> membersByPages(TenantId town) throws Exception {
        var names = new ArrayList<String>();
        var page = get(town, "at?lng=121.5&lat=25.04&kind=toilet&limit=100");
        while (true) {
            assertThat(page.path("total").asInt()).isEqualTo(243);
            page.path("items").forEach(member -> names.add(member.path("name").asString()));
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                return names;
            }
            page = get(
                    town,
                    "at?lng=121.5&lat=25.04&kind=toilet&limit=100&cursor="
                            + page.path("next").asString());
        }
    }

    private double distance(TenantId town, String where) throws Exception {
        var items = get(town, "nearest?" + where).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .mapToDouble(item -> item.path("distance").asDouble())
                .min()
                .orElseThrow();
    }

    private JsonNode get(TenantId town, String query) throws Exception {
        var answer =
                http.get().uri("/t/" + town + "/api/search/facilities/" + query).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private List<Facility> scattered(TenantId town, int number) {
        var all = new ArrayList<Facility>();
        for (var one = 0; one < number; one++) {
            var facility = Facility.toilet(
                    "Toilet " + one, 109.2 + random.nextDouble() * 0.5, 24.1 + random.nextDouble() * 0.5);
            all.add(facility);
            telling.changed(town, facility);
        }
        return all;
    }

    private static double metres(Place here, Facility there) {
        var north = Math.toRadians(there.lat() - here.lat());
        var east = Math.toRadians(there.lng() - here.lng());
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(here.lat()))
                        * Math.cos(Math.toRadians(there.lat()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(half));
    }
}
