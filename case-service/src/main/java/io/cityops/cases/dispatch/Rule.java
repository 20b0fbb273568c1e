package io.cityops.cases.dispatch;

import io.cityops.cases.grids.Grid;
import io.cityops.cases.lifecycle.Category;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for some matters, somewhere, at some times (责任规则).
 *
 * @param kind {@code part} or {@code matter}, which may go by one code; absent where it is about both
 * @param codes what it is about, in its scheme; absent for anything
 * @param grid the one grid it holds in
 * @param units whose grids it holds in; without grid and units, anywhere
 * @param when always, in working time, off it, or between two times of day
 * @param unit who answers; absent where a roster says it
 */
record Rule(
        String name,
        @Nullable String scheme,
        @Nullable String kind,
        @Nullable Set<String> codes,
        @Nullable String grid,
        @Nullable Set<UUID> units,
        String when,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable UUID unit,
        @Nullable String roster) {

    boolean holds(@Nullable Category category, @Nullable Grid where, TimeOfDay at) {
        return about(category) && in(where) && at(at);
    }

    private boolean about(@Nullable Category category) {
        return codes == null
                || category != null
                        && category.scheme().equals(scheme)
                        && (kind == null || kind.equals(category.kindOrMatter()))
                        && codes.contains(category.code());
    }

    private boolean in(@Nullable Grid where) {
        if (grid != null) {
            return where != null && where.code().equals(grid);
        }
        return units == null || where != null && where.unit() != null && units.contains(where.unit());
    }

    private boolean at(TimeOfDay at) {
        return switch (when) {
            case "working" -> at.working();
            case "off" -> !at.working();
            case "between" -> at.between(Objects.requireNonNull(from), Objects.requireNonNull(to));
            default -> true;
        };
    }
}
