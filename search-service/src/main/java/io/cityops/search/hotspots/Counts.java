package io.cityops.search.hotspots;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many cases were reported at each place in each week.
 *
 * @param byPlace weeks from the earliest to the one that is compared; only places with a case in one of them
 * @param complete whether no grid was left out
 * @param until code of the last grid that was counted, where others were left out behind it; absent where all were
 * @param leftOut cases of the week that lie in no grid, or are about nothing yet where that is told apart
 */
record Counts(
        Map<Place, int[]> byPlace,
        boolean complete,
        @Nullable String until,
        long leftOut) {}
