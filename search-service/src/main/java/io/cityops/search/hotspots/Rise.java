package io.cityops.search.hotspots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * More cases at a place than are usual there (升高).
 *
 * @param weeks how many cases there were in each of the weeks before, the earliest first
 * @param count how many there were in the week itself
 * @param usual the mean of the weeks before
 * @param chance how probable it is that chance alone brings so many or more
 */
record Rise(Place place, List<Integer> weeks, int count, double usual, double chance) {

    /** Where most cases came on top first: that is where going there is worth most. */
    private static final Comparator<Rise> WORST = Comparator.comparingDouble((Rise rise) -> -rise.excess())
            .thenComparingDouble(Rise::chance)
            .thenComparing(rise -> rise.place().grid())
            .thenComparing(rise -> String.valueOf(rise.place().about()));

    /** Cases on top of what is usual. */
    double excess() {
        return count - usual;
    }

    /**
     * All rises among the counts.
     *
     * @param looked places that were compared
     * @param usually how many of them were risen in one of the weeks before, each compared with the others of these, on
     *     average: so many are found when nothing out of the ordinary happens, by chance or not
     * @param rises the worst first
     */
    record Found(int looked, double usually, List<Rise> rises) {

        static Found in(Counts counts) {
            var before = 0.0;
            var rises = new ArrayList<Rise>();
            for (var place : counts.byPlace().entrySet()) {
                var weeks = Arrays.copyOf(place.getValue(), place.getValue().length - 1);
                var count = place.getValue()[weeks.length];
                var usual = Usual.of(weeks);
                before += (double) risenAmong(weeks) / weeks.length;
                if (usual.isRisenBy(count)) {
                    var earlier = Arrays.stream(weeks).boxed().toList();
                    rises.add(new Rise(place.getKey(), earlier, count, usual.mean(), usual.chanceOf(count)));
                }
            }
            rises.sort(WORST);
            return new Found(counts.byPlace().size(), before, List.copyOf(rises));
        }

        /** How many of the weeks are a rise beside the others of them. */
        private static long risenAmong(int... weeks) {
            return IntStream.range(0, weeks.length)
                    .filter(week -> weeks[week] >= Usual.WORTH)
                    .filter(week -> Usual.of(without(week, weeks)).isRisenBy(weeks[week]))
                    .count();
        }

        private static int[] without(int week, int... weeks) {
            return IntStream.range(0, weeks.length)
                    .filter(other -> other != week)
                    .map(other -> weeks[other])
                    .toArray();
        }
    }
}
