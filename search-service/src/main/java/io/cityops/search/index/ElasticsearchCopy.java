package io.cityops.search.index;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies what an index holds into another, some at a time. Every document keeps its own version, so what has been written
 * there meanwhile is never overwritten by what is copied, and copying twice is copying once.
 */
final class ElasticsearchCopy {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchCopy.class);
    private static final int AT_A_TIME = 1_000;
    private static final String PATIENCE = "2m";

    private final ElasticsearchWire wire;
    private final JsonMapper json;

    ElasticsearchCopy(ElasticsearchWire wire, JsonMapper json) {
        this.wire = wire;
        this.json = json;
    }

    /**
     * Copies all there is at this moment.
     *
     * @param to alias of the other index
     * @return how many documents the other index will never take; the rest was copied
     * @throws IndexUnavailable when something was not copied and may be later
     */
    long copy(String from, String to) {
        whole(wire.exchange("POST", "/" + from + "/_refresh", Map.of(), null));
        var all = Map.of("size", AT_A_TIME, "sort", List.of("_doc"), "version", true, "track_total_hits", true);
        var parameters = Map.of("scroll", PATIENCE, "allow_partial_search_results", "false");
        var found = whole(wire.exchange("POST", "/" + from + "/_search", parameters, all));
        var total = found.at("/hits/total/value").asLong(-1);
        var read = 0L;
        var refused = 0L;
        while (!found.at("/hits/hits").isEmpty()) {
            read += found.at("/hits/hits").size();
            refused += write(found.at("/hits/hits"), to);
            var next = Map.of("scroll", PATIENCE, "scroll_id", place(found));
            found = whole(wire.exchange("POST", "/_search/scroll", Map.of(), next));
        }
        wire.exchange("DELETE", "/_search/scroll", Map.of(), Map.of("scroll_id", place(found)));
        if (read != total) {
            throw new IndexUnavailable("of " + total + " documents of " + from + " " + read + " were read", null);
        }
        return refused;
    }

    private static String place(JsonNode found) {
        return found.path("_scroll_id").asString();
    }

    /** Elasticsearch also answers when some of an index's parts do not; what they hold would be lost. */
    private static JsonNode whole(JsonNode answer) {
        if (answer.at("/_shards/failed").asInt(1) > 0
                || answer.path("timed_out").asBoolean(false)) {
            throw new IndexUnavailable("not all parts of the index answer: " + answer.path("_shards"), null);
        }
        return answer;
    }

    /** How many of them the other index does not take. */
    private int write(JsonNode hits, String to) {
        var bulk = new ElasticsearchBulk(json);
        for (var hit : hits) {
            bulk.add(
                    hit.path("_id").asString(),
                    hit.path("_routing").asString(),
                    hit.path("_version").asLong(),
                    document(hit));
        }
        var refused = bulk.write(wire, to);
        if (!refused.isEmpty()) {
            var ids = refused.stream().map(ElasticsearchBulk.Refused::id).toList();
            LOG.warn("{} does not take {}: {}", to, ids, refused.getFirst().why());
        }
        return refused.size();
    }

    /** The document as it was, with the hours of a facility, which older versions did not have beside it. */
    private static JsonNode document(JsonNode hit) {
        var source = hit.path("_source");
        var hours = HoursKey.of(source.path("facility"));
        return hours == null ? source : ((ObjectNode) source).put("hours", hours);
    }
}
