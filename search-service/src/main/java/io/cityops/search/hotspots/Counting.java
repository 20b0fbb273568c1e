package io.cityops.search.hotspots;

import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Counts cases by place and week, page by page in the order of grids. However many cases there are, no more is counted
 * than the settings allow: then the grids behind are left out as a whole.
 */
@Component
class Counting {

    private static final String WEEK = "week";
    private static final String PLACES = "places";
    private static final String MISSING = "missing";

    private final TenantSearch search;
    private final HotSpotSettings settings;

    Counting(TenantSearch search, HotSpotSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    /** When the first of the cases was reported, if there is any. */
    @Nullable
    Instant first(Question cases) {
        return search.ask(cases.sortedBy(List.of(Map.of("reportedAt", "asc"))).take(1, "id")).hits().stream()
                .map(hit -> Instant.ofEpochMilli(hit.sort().get(0).asLong()))
                .findFirst()
                .orElse(null);
    }

    /** The cases that a new question each time asks for, by place and week. */
    Counts of(Supplier<Question> cases, Weeks weeks, Level level) {
        var tally = new Tally(weeks);
        var until = System.nanoTime() + settings.patience().toNanos();
        JsonNode after = null;
        var leftOut = 0L;
        while (true) {
            var summary = search.ask(cases.get()
                            .where(reported(weeks.first(), weeks.ends()))
                            .summedUp(asked(weeks, level, after)))
                    .summary();
            if (after == null) {
                leftOut = summary.path(MISSING).path("doc_count").asLong();
            }
            summary.path(PLACES).path("buckets").forEach(tally::take);
            after = summary.path(PLACES).path("after_key");
            if (summary.path(PLACES).path("buckets").size() < settings.page()) {
                return tally.complete(leftOut);
            }
            if (tally.taken >= settings.mostCounts() || System.nanoTime() - until > 0) {
                return tally.brokenOff(leftOut);
            }
        }
    }

    /** Reported at the one instant or later, and before the other. */
    static Map<String, ?> reported(Instant from, Instant before) {
        return Map.of("range", Map.of("reportedAt", Map.of("gte", from.toString(), "lt", before.toString())));
    }

    private Map<String, ?> asked(Weeks weeks, Level level, @Nullable JsonNode after) {
        var sources = new ArrayList<Map<String, ?>>();
        level.fields().forEach(field -> sources.add(Map.of(field, Map.of("terms", Map.of("field", field)))));
        sources.add(Map.of(
                WEEK,
                Map.of(
                        "date_histogram",
                        Map.of(
                                "field",
                                "reportedAt",
                                "calendar_interval",
                                "week",
                                "time_zone",
                                weeks.zone().getId()))));
        var composite = new LinkedHashMap<String, Object>();
        composite.put("size", settings.page());
        composite.put("sources", sources);
        if (after != null) {
            composite.put("after", after);
            return Map.of(PLACES, Map.of("composite", composite));
        }
        var unknown = List.of(reported(weeks.begins(), weeks.ends()), level.missing());
        return Map.of(
                PLACES,
                Map.of("composite", composite),
                MISSING,
                Map.of("filter", Map.of("bool", Map.of("filter", unknown))));
    }

    /** What was counted so far. */
    private static final class Tally {

        private final Map<Place, int[]> counts = new LinkedHashMap<>();
        private final Weeks weeks;
        private int taken;

        Tally(Weeks weeks) {
            this.weeks = weeks;
        }

        void take(JsonNode bucket) {
            var key = bucket.path("key");
            var about = key.path("about");
            var place = new Place(key.path("grid").asString(), about.isString() ? about.asString() : null);
            var week = weeks.indexOf(Instant.ofEpochMilli(key.path(WEEK).asLong()));
            counts.computeIfAbsent(place, one -> new int[weeks.before() + 1])[week] =
                    bucket.path("doc_count").asInt();
            taken++;
        }

        Counts complete(long leftOut) {
            return new Counts(counts, true, null, leftOut);
        }

        /** Without the last grid, of which there may be more. */
        Counts brokenOff(long leftOut) {
            var grids = counts.keySet().stream().map(Place::grid).distinct().toList();
            var half = grids.getLast();
            counts.keySet().removeIf(place -> place.grid().equals(half));
            return new Counts(counts, false, grids.size() < 2 ? null : grids.get(grids.size() - 2), leftOut);
        }
    }
}
