package io.cityops.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many of the cases that were found are what (分面), the most frequent first; cases that the caller may not see count
 * nowhere.
 *
 * @param about by scheme, kind and code of what they are about
 * @param unit by the id of the unit that handles them
 * @param grid by the code of the grid that they were filed under
 */
record Facets(
        List<Count> stage,
        List<Count> light,
        List<Count> deadline,
        List<Count> about,
        List<Count> unit,
        List<Count> grid) {

    private static final int MOST = 30;
    private static final List<String> DEADLINES = List.of("red", "yellow", "green");

    /** So many have this value. */
    record Count(String value, long count) {}

    /** The summary to ask for. */
    static Map<String, ?> asked(Instant now) {
        return Map.of(
                "stage", by("stage"),
                "light", by("light"),
                "about", by("about"),
                "unit", by("unit"),
                "grid", by("grid"),
                "deadline",
                        Map.of(
                                "filters",
                                Map.of(
                                        "filters",
                                        DEADLINES.stream()
                                                .collect(Collectors.toMap(
                                                        light -> light, light -> DeadlineLight.showing(light, now))))));
    }

    static Facets of(JsonNode summary) {
        var lights = summary.at("/deadline/buckets");
        return new Facets(
                counts(summary, "stage"),
                counts(summary, "light"),
                DEADLINES.stream()
                        .map(light -> new Count(
                                light, lights.path(light).path("doc_count").asLong(0)))
                        .filter(count -> count.count() > 0)
                        .toList(),
                counts(summary, "about"),
                counts(summary, "unit"),
                counts(summary, "grid"));
    }

    private static Map<String, ?> by(String field) {
        return Map.of("terms", Map.of("field", field, "size", MOST));
    }

    private static List<Count> counts(JsonNode summary, String name) {
        return buckets(summary.path(name))
                .map(bucket -> new Count(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong()))
                .toList();
    }

    private static Stream<JsonNode> buckets(JsonNode facet) {
        return facet.path("buckets").valueStream();
    }
}
