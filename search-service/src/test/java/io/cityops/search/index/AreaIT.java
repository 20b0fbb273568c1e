package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SearchTest
class AreaIT {

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;

    @Test
    void holdsWhatLiesOnItsSides() throws InterruptedException {
        stands("here", 109.4, 24.3);
        telling.heard("facilities");

        assertThat(in(109.4, 24, 110, 25)).as("on the west side").containsExactly("here");
        assertThat(in(109, 24.3, 110, 25)).as("on the south side").containsExactly("here");
        assertThat(in(109, 24, 109.4, 25)).as("on the east side").containsExactly("here");
        assertThat(in(109, 24, 110, 24.3)).as("on the north side").containsExactly("here");
        assertThat(in(109.4, 24.3, 109.4, 24.3)).as("of no size").containsExactly("here");
        assertThat(in(109.4, 24, 109.39, 25)).as("around the earth").containsExactly("here");
        assertThat(in(109.40000001, 24, 109.4, 25))
                .as("around the earth but for a hair")
                .containsExactly("here");
    }

    @Test
    void leavesOutWhatLiesBeside() throws InterruptedException {
        stands("here", 109.4, 24.3);
        telling.heard("facilities");

        assertThat(in(109.4000002, 24, 110, 25)).isEmpty();
        assertThat(in(109, 24.3000001, 110, 25)).isEmpty();
        assertThat(in(109, 24, 109.3999998, 25)).isEmpty();
        assertThat(in(109, 24, 110, 24.2999999)).isEmpty();
    }

    @Test
    void holdsTheEndsOfTheEarth() throws InterruptedException {
        stands("first", -180, -90);
        stands("last", 180, 90);
        telling.heard("facilities");

        assertThat(in(-180, -90, -180, -90)).containsExactly("first");
        assertThat(in(180, 90, 180, 90)).containsExactly("last");
        assertThat(in(-180, -90, 180, 90)).containsExactlyInAnyOrder("first", "last");
        assertThat(in(180, -90, -180, 90)).containsExactlyInAnyOrder("first", "last");
    }

    @Test
    void ofNoSizeHoldsWhateverStandsThere() throws InterruptedException {
        var random = new Random(9);
        var points = random.doubles(50, -1, 1).toArray();
        for (var number = 0; number < points.length; number++) {
            stands("number " + number, points[number] * 180, points[number] * 90);
        }
        telling.heard("facilities");

        for (var number = 0; number < points.length; number++) {
            var lng = points[number] * 180;
            var lat = points[number] * 90;
            assertThat(in(lng, lat, lng, lat)).containsExactly("number " + number);
        }
    }

    private void stands(String name, double lng, double lat) {
        telling.changed(town, Facility.toilet(name, lng, lat));
    }

    private List<String> in(double west, double south, double east, double north) {
        var question = Question.in(SearchIndex.FACILITIES)
                .where(new Area(west, south, east, north).holding("location"))
                .take(10);
        return CurrentTenant.callAs(town, () -> search.ask(question)).hits().stream()
                .map(hit -> hit.source().path("name").asString())
                .toList();
    }
}
