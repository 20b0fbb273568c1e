package io.cityops.search.index;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was found of the bound tenant.
 *
 * @param total how many there are in all, where that was asked
 * @param summary the parts of the summary that was asked for
 */
public record Answer(List<Hit> hits, long total, JsonNode summary) {

    static Answer of(JsonNode found) {
        return new Answer(
                hits(found), found.path("hits").path("total").path("value").asLong(0), found.path("aggregations"));
    }

    /** The documents of a part of a summary. */
    public static List<Hit> hits(JsonNode found) {
        return StreamSupport.stream(found.path("hits").path("hits").spliterator(), false)
                .map(hit -> new Hit(hit.path("_source"), hit.path("sort"), hit.path("highlight")))
                .toList();
    }

    /**
     * A document that was found.
     *
     * @param sort its place in the order
     */
    public record Hit(JsonNode source, JsonNode sort, JsonNode highlight) {

        /** The cursor of what comes after this one. */
        public String cursor() {
            return Question.Cursors.write(sort);
        }
    }

    /** The first {@code limit} documents, and where to go on, when one document more was asked for. */
    public Slice slice(int limit) {
        return hits.size() <= limit
                ? new Slice(hits, null)
                : new Slice(hits.subList(0, limit), hits.get(limit - 1).cursor());
    }

    /**
     * A part of an ordered list.
     *
     * @param next cursor of what follows, if anything does
     */
    public record Slice(List<Hit> hits, @Nullable String next) {}
}
