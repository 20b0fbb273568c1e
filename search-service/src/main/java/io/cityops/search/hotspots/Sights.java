package io.cityops.search.hotspots;

import io.cityops.search.hotspots.HotSpot.Bounds;
import io.cityops.search.hotspots.HotSpot.Point;
import io.cityops.search.index.Answer;
import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks up what rises are called and where their cases lie: of the few that are shown, not of all places. */
@Component
class Sights {

    private static final Map<String, ?> LATEST = Map.of("reportedAt", "desc");

    private final TenantSearch search;

    Sights(TenantSearch search) {
        this.search = search;
    }

    /**
     * The rises as they are shown, in their order.
     *
     * @param longKnown whether enough is known from before these weeks to call a grid new that had no case there
     */
    List<HotSpot> of(List<Rise> rises, Supplier<Question> cases, Weeks weeks, boolean longKnown) {
        if (rises.isEmpty()) {
            return List.of();
        }
        var seen = search.ask(cases.get()
                        .where(Counting.reported(weeks.begins(), weeks.ends()))
                        .summedUp(Map.of("spots", spots(rises))))
                .summary()
                .at("/spots/buckets");
        var fresh = longKnown ? fresh(rises, cases.get(), weeks) : Set.<String>of();
        return IntStream.range(0, rises.size())
                .mapToObj(at -> hotSpot(rises.get(at), seen.path("r" + at), fresh))
                .toList();
    }

    private static Map<String, ?> spots(List<Rise> rises) {
        var filters = new LinkedHashMap<String, Object>();
        for (var rise : rises) {
            filters.put("r" + filters.size(), Map.of("bool", Map.of("filter", clauses(rise.place()))));
        }
        return Map.of(
                "filters",
                Map.of("filters", filters),
                "aggs",
                Map.of(
                        "middle",
                        Map.of("geo_centroid", Map.of("field", "location")),
                        "extent",
                        Map.of("geo_bounds", Map.of("field", "location", "wrap_longitude", false)),
                        "latest",
                        Question.some(1, List.of(LATEST), "row.grid", "row.category")));
    }

    private static List<Map<String, ?>> clauses(Place place) {
        var clauses = new ArrayList<Map<String, ?>>();
        clauses.add(Map.of("term", Map.of("grid", place.grid())));
        if (place.about() != null) {
            clauses.add(Map.of("term", Map.of("about", place.about())));
        }
        return clauses;
    }

    /** The grids that had no case before all of these weeks. */
    private Set<String> fresh(List<Rise> rises, Question cases, Weeks weeks) {
        var grids = rises.stream().map(rise -> rise.place().grid()).distinct().toList();
        var known = Map.of("grids", Map.of("terms", Map.of("field", "grid", "size", grids.size())));
        var fresh = new HashSet<>(grids);
        search.ask(cases.whereAny("grid", grids)
                        .where(Map.of(
                                "range",
                                Map.of("reportedAt", Map.of("lt", weeks.first().toString()))))
                        .summedUp(known))
                .summary()
                .at("/grids/buckets")
                .forEach(grid -> fresh.remove(grid.path("key").asString()));
        return fresh;
    }

    private static HotSpot hotSpot(Rise rise, JsonNode seen, Set<String> fresh) {
        var latest = Answer.hits(seen.path("latest"));
        return new HotSpot(
                rise.place().grid(),
                latest.isEmpty() ? null : text(latest.getFirst().source().at("/row/grid/name")),
                rise.place().about(),
                latest.isEmpty() || rise.place().about() == null
                        ? null
                        : text(latest.getFirst().source().at("/row/category/name")),
                rise.count(),
                rounded(rise.usual()),
                rounded(rise.excess()),
                rise.chance(),
                rise.weeks(),
                fresh.contains(rise.place().grid()),
                centre(seen.at("/middle/location")),
                bounds(seen.at("/extent/bounds")));
    }

    private static double rounded(double cases) {
        return Math.round(cases * 100) / 100.0;
    }

    private static @Nullable String text(JsonNode written) {
        return written.isString() ? written.asString() : null;
    }

    private static @Nullable Point centre(JsonNode middle) {
        return middle.isObject()
                ? new Point(middle.path("lon").asDouble(), middle.path("lat").asDouble())
                : null;
    }

    private static @Nullable Bounds bounds(JsonNode corners) {
        var first = corners.path("top_left");
        var last = corners.path("bottom_right");
        return first.isObject() && last.isObject()
                ? new Bounds(
                        first.path("lon").asDouble(),
                        last.path("lat").asDouble(),
                        last.path("lon").asDouble(),
                        first.path("lat").asDouble())
                : null;
    }
}
