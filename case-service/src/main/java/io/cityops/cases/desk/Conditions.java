package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.QueueOrder;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter, and what somebody may see, ask of a case {@code c} in the database; list and map ask the same. */
record Conditions(List<String> texts, Map<String, Object> values) {

    /** Beyond the deadline, as the order tells it alone. */
    static final String LATE = "c.dueOrder < :late or c.dueOrder >= :hazards and c.dueOrder < :now";

    private static final String OF_UNITS = "c.unit.id in :%s or c.reportingUnit.id in :%s";

    static Conditions of(CaseFilter filter, Sight sight, Instant now) {
        var where = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
        where.when(!filter.stages().isEmpty(), "c.stage in :stages", "stages", filter.stages());
        var light = filter.light();
        if (light != null) {
            where.when(true, "c.progressLight = :light", "light", light);
            where.when(filter.byReport(), "c.stage in :lit", "lit", Stage.showing(light)); // of those that have ended
        }
        about(where, filter.about());
        where.when(!filter.sources().isEmpty(), "c.source in :sources", "sources", filter.sources());
        where.when(filter.grid() != null, "c.grid.code = :grid", "grid", filter.grid());
        where.when(filter.unit() != null, "c.unit.id = :unit", "unit", filter.unit());
        where.when(!filter.within().isEmpty(), OF_UNITS.formatted("within", "within"), "within", filter.within());
        where.when(sight.unit() != null, OF_UNITS.formatted("own", "own"), "own", sight.units());
        where.when(filter.hazards(), "c.hazard is not null");
        where.when(filter.open(), "c.dueOrder < :ended", "ended", QueueOrder.ENDED);
        where.when(
                filter.onlyOpen() && (light != null || filter.byReport()), "c.endedAt is null"); // as their indexes say
        var deadline = filter.deadline();
        if (deadline != null && filter.byReport()) {
            late(where, deadline == DeadlineLight.RED, now);
        }
        if (deadline == DeadlineLight.GREEN) {
            where.when(true, "c.warnAt is null or c.warnAt >= :now", "now", now);
        } else if (deadline == DeadlineLight.YELLOW) {
            where.when(true, "c.warnAt < :now", "now", now);
        }
        return where;
    }

    private static void late(Conditions where, boolean late, Instant now) {
        where.when(late, LATE);
        where.when(!late, "not (" + LATE + ")");
        where.values()
                .putAll(Map.of("now", now, "late", QueueOrder.amongHazards(now), "hazards", QueueOrder.HAZARDS_BEFORE));
    }

    /** A case without a kind is from before it was kept, and about a matter. */
    private static void about(Conditions where, CaseFilter.About about) {
        where.when(about.code() != null, "c.category.code = :category", "category", about.code());
        where.when(about.scheme() != null, "c.category.scheme = :scheme", "scheme", about.scheme());
        var kind = "matter".equals(about.kind())
                ? "c.category.kind = :kind or c.category.kind is null and c.category.code is not null"
                : "c.category.kind = :kind";
        where.when(about.kind() != null, kind, "kind", about.kind());
    }

    /** Of one stretch of the order alone. */
    void within(Band band) {
        when(band != Band.WHOLE, "c.dueOrder >= :from", "from", band.from());
        when(band != Band.WHOLE, "c.dueOrder < :until", "until", band.until());
    }

    void when(boolean applies, String text, String name, @Nullable Object value) {
        if (applies && value != null) {
            texts.add("(" + text + ")");
            values.put(name, value);
        }
    }

    void when(boolean applies, String text) {
        if (applies) {
            texts.add("(" + text + ")");
        }
    }

    String text() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }
}
