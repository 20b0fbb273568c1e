package io.cityops.search.index;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes in bulk, with the version that the owner of the data gave. What is gone leaves a document without a tenant
 * behind, which nobody finds and which keeps late news from bringing it back.
 */
final class ElasticsearchWriter implements IndexWriter {

    private static final int OLDER = 409;
    private static final int NO_INDEX = 404;

    private final ElasticsearchWire wire;
    private final ElasticsearchIndices indices;
    private final JsonMapper json;

    ElasticsearchWriter(ElasticsearchWire wire, ElasticsearchIndices indices, JsonMapper json) {
        this.wire = wire;
        this.indices = indices;
        this.json = json;
    }

    @Override
    public void write(SearchIndex index, List<IndexEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        indices.prepare();
        var parameters = Map.of("require_alias", "true", "filter_path", "errors,items.*.status,items.*.error");
        var answer = wire.lines("/" + index.alias() + "/_bulk", parameters, lines(entries));
        if (answer.path("errors").asBoolean(true)) {
            judge(answer.path("items"));
        }
    }

    private void judge(JsonNode items) {
        var refused = new ArrayList<String>();
        for (var item : items) {
            var outcome = item.path("index");
            var status = outcome.path("status").asInt(0);
            if (status == NO_INDEX) {
                indices.forget();
                throw new IndexUnavailable("the index is gone", null);
            }
            if (ElasticsearchWire.mayPass(status)) {
                throw new IndexUnavailable(outcome.path("error").toString(), null);
            }
            if (status >= 400 && status != OLDER) {
                refused.add(outcome.path("error").toString());
            }
        }
        if (!refused.isEmpty()) {
            throw new IndexRefusal(400, refused.size() + " documents, " + refused.getFirst());
        }
    }

    private byte[] lines(List<IndexEntry> entries) {
        var lines = new ByteArrayOutputStream();
        for (var entry : entries) {
            lines.writeBytes(json.writeValueAsBytes(Map.of("index", address(entry))));
            lines.write('\n');
            lines.writeBytes(json.writeValueAsBytes(document(entry)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static Map<String, ?> address(IndexEntry entry) {
        return Map.of(
                "_id",
                entry.tenant() + ":" + entry.id(),
                "routing",
                entry.tenant().value(),
                "version",
                entry.version(),
                "version_type",
                "external");
    }

    private static Map<String, @Nullable Object> document(IndexEntry entry) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        var fields = entry.document();
        document.put(
                fields == null ? "removedFrom" : TenantSearch.TENANT,
                entry.tenant().value());
        document.put("id", entry.id());
        if (fields != null) {
            fields.forEach(document::putIfAbsent);
        }
        return document;
    }
}
