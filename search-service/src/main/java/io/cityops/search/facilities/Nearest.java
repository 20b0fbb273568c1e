package io.cityops.search.facilities;

import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the facilities nearest to a place. What stands at one point, as the rooms of one house do, is one entry; as
 * that is rare, the nearest records are asked for first and the points only when the records are too many of too few.
 */
@Component
class Nearest {

    private static final int MEMBERS = 20;
    private static final List<?> BY_NAME = List.of("name", "id");

    private final TenantSearch search;

    Nearest(TenantSearch search) {
        this.search = search;
    }

    List<ObjectNode> to(Place place, @Nullable String kind, int limit) {
        var wanted = limit + limit / 2 + 1;
        var records = search.ask(asking(place, kind).take(wanted)).hits();
        var points = new LinkedHashMap<String, List<Hit>>();
        for (var hit : records) {
            points.computeIfAbsent(point(hit), at -> new ArrayList<>()).add(hit);
        }
        if (records.size() == wanted) {
            var unsure = distance(records.getLast());
            points.values().removeIf(there -> distance(there.getFirst()) >= unsure);
            if (points.size() < limit) {
                return grouped(place, kind, limit);
            }
        }
        return points.values().stream()
                .limit(limit)
                .map(there -> entry(there.size(), distance(there.getFirst()), byName(there)))
                .toList();
    }

    private List<ObjectNode> grouped(Place place, @Nullable String kind, int limit) {
        var distances = new LinkedHashMap<String, Double>();
        search.ask(asking(place, kind).take(limit).oneOfEach("point"))
                .hits()
                .forEach(hit -> distances.put(point(hit), distance(hit)));
        var summary = Map.of(
                "points",
                Map.of(
                        "terms", Map.of("field", "point", "size", limit),
                        "aggs", Map.of("members", Question.some(MEMBERS, BY_NAME))));
        var found = search.ask(Question.in(SearchIndex.FACILITIES)
                        .where("kind", kind)
                        .whereAny("point", distances.keySet())
                        .summedUp(summary))
                .summary();
        var entries = new HashMap<String, ObjectNode>();
        for (var point : found.path("points").path("buckets")) {
            var key = point.path("key").asString();
            var distance = distances.getOrDefault(key, 0.0);
            entries.put(key, entry(point.path("doc_count").asInt(), distance, Answer.hits(point.path("members"))));
        }
        return distances.keySet().stream()
                .filter(entries::containsKey)
                .map(entries::get)
                .toList();
    }

    private static Question asking(Place place, @Nullable String kind) {
        var distance = Map.of("location", List.of(place.lng(), place.lat()), "unit", "m");
        return Question.in(SearchIndex.FACILITIES)
                .where("kind", kind)
                .sortedBy(List.of(Map.of("_geo_distance", distance)));
    }

    /** The first facility there, with how far it is and what else is there. */
    private static ObjectNode entry(int count, double distance, List<Hit> members) {
        var entry = count == 1
                ? facility(members.getFirst())
                : facility(members.getFirst()).deepCopy();
        entry.put("distance", Math.round(distance * 10) / 10.0);
        entry.put("count", count);
        if (count > 1) {
            var list = entry.putArray("members");
            members.stream().limit(MEMBERS).forEach(member -> list.add(facility(member)));
        }
        return entry;
    }

    private static List<Hit> byName(List<Hit> there) {
        return there.size() == 1
                ? there
                : there.stream()
                        .sorted((one, other) -> name(one).compareTo(name(other)))
                        .toList();
    }

    private static String name(Hit hit) {
        return hit.source().path("facility").path("name").asString("");
    }

    private static String point(Hit hit) {
        return hit.source().path("point").asString();
    }

    private static double distance(Hit hit) {
        return hit.sort().path(0).asDouble();
    }

    private static ObjectNode facility(Hit hit) {
        return (ObjectNode) hit.source().path("facility");
    }
}
