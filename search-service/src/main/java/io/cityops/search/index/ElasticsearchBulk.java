package io.cityops.search.index;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that are written together, each with its own version: what the index knows already, or knows better, is
 * passed over. Only an index that is there is written to; writing never makes one.
 */
final class ElasticsearchBulk {

    private static final Map<String, String> PARAMETERS =
            Map.of("require_alias", "true", "filter_path", "errors,items.*._id,items.*.status,items.*.error");
    private static final int OLDER = 409;
    private static final int NO_INDEX = 404;

    private final JsonMapper json;
    private final String versions;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    ElasticsearchBulk(JsonMapper json) {
        this(json, "external");
    }

    private ElasticsearchBulk(JsonMapper json, String versions) {
        this.json = json;
        this.versions = versions;
    }

    /** Documents that are written also where the index knows the same version. */
    static ElasticsearchBulk anew(JsonMapper json) {
        return new ElasticsearchBulk(json, "external_gte");
    }

    void add(String id, String routing, long version, Object document) {
        line(Map.of("index", Map.of("_id", id, "routing", routing, "version", version, "version_type", versions)));
        line(document);
    }

    /**
     * Writes them to the index behind the alias.
     *
     * @return those that it will not have, now or later; the others were written
     * @throws IndexUnavailable when some were not written and may be later
     */
    List<Refused> write(ElasticsearchWire wire, String alias) {
        var answer = wire.lines("/" + alias + "/_bulk", PARAMETERS, lines.toByteArray());
        var refused = new ArrayList<Refused>();
        for (var item : answer.path("items")) {
            var outcome = item.path("index");
            var status = outcome.path("status").asInt(0);
            var why = outcome.path("error").toString();
            if (status == NO_INDEX || ElasticsearchWire.mayPass(status, why)) {
                throw new IndexUnavailable(why, null);
            }
            if (status >= 400 && status != OLDER) {
                refused.add(new Refused(outcome.path("_id").asString(""), why));
            }
        }
        return refused;
    }

    private void line(Object value) {
        lines.writeBytes(json.writeValueAsBytes(value));
        lines.write('\n');
    }

    /** A document that the index will not have. */
    record Refused(String id, String why) {}
}
