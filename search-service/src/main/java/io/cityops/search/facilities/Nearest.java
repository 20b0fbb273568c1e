package io.cityops.search.facilities;

import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the facilities nearest to a place. What stands at one point is one entry; as that is rare, what the
 * neighbourhood knows is tried first, then the nearest records, and the points only when too many records stand at
 * too few of them.
 */
@Component
class Nearest {

    private static final int MEMBERS = 20;
    /** A neighbourhood seldom knows more than that for certain. */
    private static final int FEW = Neighbourhoods.KNOWN / 3;

    private static final List<?> BY_NAME = List.of("name", "id");

    private final TenantSearch search;
    private final Neighbourhoods neighbourhoods;

    Nearest(TenantSearch search, Neighbourhoods neighbourhoods) {
        this.search = search;
        this.neighbourhoods = neighbourhoods;
    }

    List<Entry> to(Place place, Wanted wanted, int limit) {
        return known(place, wanted, limit)
                .or(() ->
                        neighbourhoods.ask(place, wanted, limit + limit / 2 + 1).nearest(place, limit))
                .orElseGet(() -> grouped(place, wanted, limit));
    }

    private Optional<List<Entry>> known(Place place, Wanted wanted, int limit) {
        return limit > FEW
                ? Optional.empty()
                : neighbourhoods.around(place, wanted).nearest(place, limit);
    }

    private List<Entry> grouped(Place place, Wanted wanted, int limit) {
        var distances = new LinkedHashMap<String, Double>();
        search.ask(Neighbourhoods.nearestFirst(place, wanted).take(limit).oneOfEach("point"))
                .hits()
                .forEach(hit -> distances.put(
                        hit.source().path("point").asString(),
                        hit.sort().path(0).asDouble()));
        var summary = Map.of(
                "points",
                Map.of(
                        "terms", Map.of("field", "point", "size", limit),
                        "aggs", Map.of("members", Question.some(MEMBERS, BY_NAME))));
        var found = search.ask(wanted.in(Question.in(SearchIndex.FACILITIES))
                        .whereAny("point", distances.keySet())
                        .summedUp(summary))
                .summary();
        var entries = new HashMap<String, Entry>();
        for (var point : found.path("points").path("buckets")) {
            var key = point.path("key").asString();
            var distance = distances.getOrDefault(key, 0.0);
            var members = Answer.hits(point.path("members")).stream()
                    .map(Nearest::facility)
                    .toList();
            entries.put(key, new Entry(distance, point.path("doc_count").asInt(), members));
        }
        return distances.keySet().stream()
                .filter(entries::containsKey)
                .map(entries::get)
                .toList();
    }

    private static ObjectNode facility(Hit hit) {
        return (ObjectNode) hit.source().path("facility");
    }
}
