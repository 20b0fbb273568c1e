package io.cityops.search.hotspots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where more cases were reported than is usual there (高发点).
 *
 * @param grid its code
 * @param about scheme, kind and code of what they are about; absent where all cases of the grid count together
 * @param count how many there were in the week
 * @param usual how many there were in a week before it, on average
 * @param excess how many were on top of that
 * @param chance how probable it is that chance alone brings so many or more in a week
 * @param weeks how many there were in each week before it, the earliest first
 * @param newGrid whether the grid had no case before these weeks, as when it was drawn not long ago, though the tenant
 *     had cases for weeks
 * @param centre in the midst of the week's cases; absent where none has a place
 * @param bounds around the week's cases
 */
record HotSpot(
        String grid,
        @Nullable String gridName,
        @Nullable String about,
        @Nullable String category,
        int count,
        double usual,
        double excess,
        double chance,
        List<Integer> weeks,
        boolean newGrid,
        @Nullable Point centre,
        @Nullable Bounds bounds) {

    record Point(double lng, double lat) {}

    record Bounds(double west, double south, double east, double north) {}
}
