package io.cityops.search.hotspots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiseTests {

    private static final String LITTER = "gb matter 0103";

    @Test
    void findsWhatRisesAndNotWhatIsAlwaysHigh() {
        var counts = new LinkedHashMap<Place, int[]>();
        counts.put(new Place("STEADY", LITTER), new int[] {20, 22, 18, 25, 19, 21, 17, 23, 20, 22, 18, 21, 24});
        counts.put(new Place("RISEN", LITTER), new int[] {1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1, 1, 8});
        counts.put(new Place("MORE", LITTER), new int[] {1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1, 1, 12});
        counts.put(new Place("FALLEN", LITTER), new int[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0});

        var found = Rise.Found.in(new Counts(counts, true, null, 0));

        assertThat(found.looked()).isEqualTo(4);
        assertThat(found.rises()).extracting(rise -> rise.place().grid()).containsExactly("MORE", "RISEN");
        var risen = found.rises().getLast();
        assertThat(risen.count()).isEqualTo(8);
        assertThat(risen.weeks()).containsExactly(1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1, 1);
        assertThat(risen.usual()).isCloseTo(11 / 12.0, within(1e-12));
        assertThat(risen.excess()).isCloseTo(8 - 11 / 12.0, within(1e-12));
    }

    @Test
    void ofEqualRisesTheLessProbableComesFirst() {
        var counts = new LinkedHashMap<Place, int[]>();
        counts.put(new Place("A", null), new int[] {4, 4, 4, 4, 4, 4, 4, 4, 16});
        counts.put(new Place("B", null), new int[] {1, 1, 1, 1, 1, 1, 1, 1, 13});

        assertThat(Rise.Found.in(new Counts(counts, true, null, 0)).rises())
                .extracting(rise -> rise.place().grid())
                .containsExactly("B", "A");
    }

    /** What is said to be found in any week is what is found where nothing has changed. */
    @Test
    void saysHowManyAreUsuallyFound() {
        var random = new Random(20261124);
        var counts = new LinkedHashMap<Place, int[]>();
        for (var grid = 0; grid < 20_000; grid++) {
            var mean = grid % 8 == 0 ? 0.2 : grid % 8;
            counts.put(new Place("G" + grid, LITTER), poisson(random, mean));
        }

        var found = Rise.Found.in(new Counts(counts, true, null, 0));

        assertThat(found.rises().size()).isBetween(20, 200);
        assertThat((double) found.rises().size()).isCloseTo(found.usually(), within(found.usually() * 0.3));
    }

    @Test
    void whatRoseBeforeIsUsual() {
        var counts = Map.of(new Place("G", LITTER), new int[] {0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

        assertThat(Rise.Found.in(new Counts(counts, true, null, 0)).usually()).isCloseTo(1 / 12.0, within(1e-12));
    }

    @Test
    void nothingIsFoundInNothing() {
        var found = Rise.Found.in(new Counts(Map.of(), true, null, 0));

        assertThat(found.rises()).isEmpty();
        assertThat(found.usually()).isZero();
    }

    /** Thirteen weeks, each counted in Knuth's way, good for small means. */
    private static int[] poisson(Random random, double mean) {
        var weeks = new int[13];
        for (var week = 0; week < weeks.length; week++) {
            for (var product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
                weeks[week]++;
            }
        }
        return weeks;
    }
}
