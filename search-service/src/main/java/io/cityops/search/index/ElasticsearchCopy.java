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
     * @param mostRefused how many documents, at most, the other index may refuse
     * @return how many documents the other index will never take; the rest was copied
     * @throws IndexUnavailable when something was not copied and may be later, or too much was refused
     */
    long copy(String from, String to, long mostRefused) {
        whole(wire.exchange("POST", "/" + from + "/_refresh", Map.of(), null));
        var read = 0L;
        var refused = 0L;
        try (var scroll = new Scroll(from)) {
            while (!scroll.hits().isEmpty()) {
                read += scroll.hits().size();
                refused += write(scroll.hits(), to);
                if (refused > mostRefused) {
                    throw new IndexUnavailable(to + " does not take " + refused + " documents of " + from, null);
                }
                scroll.goOn();
            }
            if (read != scroll.total) {
                throw new IndexUnavailable(
                        "of " + scroll.total + " documents of " + from + " " + read + " were read", null);
            }
        }
        return refused;
    }

    /** An index as it was at one moment, part by part; Elasticsearch keeps that moment until it is closed. */
    private final class Scroll implements AutoCloseable {

        private final long total;
        private JsonNode found;

        Scroll(String index) {
            var all = Map.of("size", AT_A_TIME, "sort", List.of("_doc"), "version", true, "track_total_hits", true);
            var parameters = Map.of("scroll", PATIENCE, "allow_partial_search_results", "false");
            found = wire.exchange("POST", "/" + index + "/_search", parameters, all);
            total = found.at("/hits/total/value").asLong(-1);
        }

        JsonNode hits() {
            return whole(found).at("/hits/hits");
        }

        void goOn() {
            found = wire.exchange(
                    "POST", "/_search/scroll", Map.of(), Map.of("scroll", PATIENCE, "scroll_id", place()));
        }

        @Override
        public void close() {
            wire.exchange("DELETE", "/_search/scroll", Map.of(), Map.of("scroll_id", place()));
        }

        private String place() {
            return found.path("_scroll_id").asString();
        }
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

    /** The document as it was, with what older versions did not have beside it: a facility's hours, a case's keys. */
    private JsonNode document(JsonNode hit) {
        var source = hit.path("_source");
        var hours = HoursKey.of(source.path("facility"));
        if (hours != null) {
            return ((ObjectNode) source).put("hours", hours);
        }
        var row = source.path("row");
        if (row.isObject()) {
            var keys = CaseKeys.of(row, source.path("description").asString(""));
            ((ObjectNode) source).setAll((ObjectNode) json.valueToTree(keys));
        }
        return source;
    }
}
