package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.facilities.Clusters.Feature;
import io.cityops.search.index.Area;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SearchTest
class ClustersIT {

    private static final Area TOWN = new Area(121.4, 24.9, 121.7, 25.2);

    private final Random random = new Random(7);
    private @Autowired Towns.Telling telling;
    private @Autowired Clusters clusters;
    private @Autowired MockMvcTester http;

    @Test
    void countEveryFacilityOnce() throws InterruptedException {
        var town = Towns.found();
        for (var number = 0; number < 600; number++) {
            var lng = 121.4 + random.nextDouble() * 0.3;
            var lat = 24.9 + random.nextDouble() * 0.3;
            telling.changed(
                    town,
                    number % 3 == 0
                            ? Facility.parking("P" + number, lng, lat)
                            : Facility.toilet("T" + number, lng, lat));
        }
        telling.heard("facilities");

        for (var zoom = 0; zoom <= 20; zoom += 2) {
            assertThat(count(in(town, TOWN, zoom, null))).as("zoom " + zoom).isEqualTo(600);
            assertThat(count(in(town, TOWN, zoom, "parking"))).isEqualTo(200);
        }
        assertThat(in(town, TOWN, 0, null)).hasSize(1);
        assertThat(in(town, TOWN, 20, null)).hasSizeBetween(100, Grid.MOST);
        assertThat(in(town, new Area(0, 0, 1, 1), 10, null)).isEmpty();
    }

    @Test
    void aLonelyFacilityIsItself() throws InterruptedException {
        var town = Towns.found();
        var toilet = Facility.toilet("Lonely", 121.5, 25.0);
        telling.changed(town, toilet);
        telling.heard("facilities");

        var feature = in(town, TOWN, 12, null).getFirst();

        assertThat(feature.properties())
                .containsEntry("id", toilet.id())
                .containsEntry("name", "Lonely")
                .containsEntry("kind", "toilet")
                .containsEntry("count", 1L);
        assertThat(feature.geometry().coordinates()).containsExactly(121.5, 25.0);
    }

    @Test
    void manyAtOnePointAreOneFeatureHoweverNear() throws InterruptedException {
        var town = Towns.found();
        for (var room = 0; room < 243; room++) {
            telling.changed(town, Facility.toilet("Station room %03d".formatted(room), 121.517, 25.047));
        }
        telling.heard("facilities");

        var found = in(town, new Area(121.516, 25.046, 121.518, 25.048), 19, null);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().properties())
                .containsEntry("count", 243L)
                .containsEntry("name", "Station room 000");
        assertThat(found.getFirst().geometry().coordinates()).containsExactly(121.517, 25.047);
        assertThat((List<?>) found.getFirst().properties().get("bbox")).hasSize(4);
    }

    @Test
    void refuseWhatIsNoArea() {
        var clusters = "/t/springfield/api/search/facilities/clusters";

        assertThat(http.get().uri(clusters + "?bbox=1,2,3&zoom=3")).hasStatus(422);
        assertThat(http.get().uri(clusters + "?bbox=1,2,3,x&zoom=3")).hasStatus(422);
        assertThat(http.get().uri(clusters + "?bbox=1,3,2,2&zoom=3")).hasStatus(422);
        assertThat(http.get().uri(clusters + "?bbox=1,2,3,NaN&zoom=3")).hasStatus(422);
        assertThat(http.get().uri(clusters + "?bbox=1,2,3,4&zoom=25")).hasStatus(422);
        assertThat(http.get().uri(clusters + "?bbox=1,2,3,4")).hasStatus4xxClientError();
    }

    private List<Feature> in(TenantId town, Area area, int zoom, String kind) {
        return CurrentTenant.callAs(town, () -> clusters.in(area, zoom, Wanted.of(kind)));
    }

    private static long count(List<Feature> features) {
        return features.stream()
                .mapToLong(feature -> (long) feature.properties().get("count"))
                .sum();
    }
}
