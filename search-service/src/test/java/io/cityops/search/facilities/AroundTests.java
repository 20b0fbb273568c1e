package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.facilities.Around.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AroundTests {

    private final Random random = new Random(3);

    @Test
    void saysNothingOrTheTruth() {
        var town = Stream.generate(() -> site(near(0.05), 1)).limit(300).toList();
        var answered = 0;
        for (var turn = 0; turn < 500; turn++) {
            var here = near(0.05);
            var centre = new Place(here.lng() + spread(0.02), here.lat() + spread(0.02));

            var said = around(centre, 64, town).nearest(here, 10);

            said.ifPresent(entries -> assertThat(entries)
                    .extracting(Entry::members)
                    .containsExactlyElementsOf(nearestFirst(here, town)
                            .limit(10)
                            .map(Site::members)
                            .toList()));
            answered += said.isPresent() ? 1 : 0;
        }
        assertThat(answered).isBetween(100, 450);
    }

    @Test
    void holdsBackWhatMayBeIncomplete() {
        var town = DoubleStream.of(0.001, 0.002, 0.003).mapToObj(this::east).toList();
        var centre = new Place(109.4, 24.3);

        assertThat(around(centre, 3, town).nearest(centre, 2))
                .hasValueSatisfying(two -> assertThat(two).hasSize(2));
        assertThat(around(centre, 3, town).nearest(centre, 3)).isEmpty();
        assertThat(around(centre, 3, town).nearest(new Place(109.402, 24.3), 2)).isEmpty();
        assertThat(around(centre, 4, town).nearest(centre, 10))
                .hasValueSatisfying(all -> assertThat(all).hasSize(3));
    }

    @Test
    void makesOneEntryOfWhatStandsAtOnePoint() {
        var station = site(new Place(109.4, 24.3), 30);

        var entry = new Entry(12.345, 30, station.members()).json(UnaryOperator.identity());

        assertThat(entry.path("name").asString()).isEqualTo("room 0");
        assertThat(entry.path("distance").asDouble()).isEqualTo(12.3);
        assertThat(entry.path("count").asInt()).isEqualTo(30);
        assertThat(entry.path("members")).hasSize(20);
        assertThat(station.members().getFirst().has("distance"))
                .as("what is kept is not written to")
                .isFalse();
    }

    private static Around around(Place centre, int known, List<Site> town) {
        var sites = nearestFirst(centre, town).limit(known).toList();
        var reach = sites.size() < known
                ? Double.POSITIVE_INFINITY
                : centre.metresTo(sites.getLast().place());
        return new Around(centre, reach, sites);
    }

    private static Stream<Site> nearestFirst(Place centre, List<Site> town) {
        return town.stream().sorted(Comparator.comparingDouble(site -> centre.metresTo(site.place())));
    }

    private Site east(double degrees) {
        return site(new Place(109.4 + degrees, 24.3), 1);
    }

    private Place near(double degrees) {
        return new Place(109.4 + spread(degrees), 24.3 + spread(degrees));
    }

    private double spread(double degrees) {
        return (random.nextDouble() - 0.5) * degrees;
    }

    private static Site site(Place place, int rooms) {
        return new Site(
                place, IntStream.range(0, rooms).mapToObj(AroundTests::room).toList());
    }

    private static ObjectNode room(int number) {
        return JsonNodeFactory.instance.objectNode().put("name", "room " + number);
    }
}
