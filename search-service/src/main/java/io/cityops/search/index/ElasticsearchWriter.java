package io.cityops.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes in bulk, with the version that the owner of the data gave. What is gone leaves a document without a tenant
 * behind, which nobody finds and which keeps late news from bringing it back.
 */
final class ElasticsearchWriter implements IndexWriter {

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
        write(index, entries, new ElasticsearchBulk(json));
    }

    @Override
    public void rewrite(SearchIndex index, List<IndexEntry> entries) {
        write(index, entries, ElasticsearchBulk.anew(json));
    }

    private void write(SearchIndex index, List<IndexEntry> entries, ElasticsearchBulk bulk) {
        if (entries.isEmpty()) {
            return;
        }
        indices.prepare(index);
        add(entries, bulk);
        var refused = refused(index, bulk);
        if (!refused.isEmpty()) {
            throw new IndexRefusal(
                    400, refused.size() + " documents, " + refused.getFirst().why());
        }
    }

    /** What fails may do so because the index is gone. */
    private List<ElasticsearchBulk.Refused> refused(SearchIndex index, ElasticsearchBulk bulk) {
        try {
            return bulk.write(wire, index.alias());
        } catch (IndexUnavailable e) {
            indices.forget(index);
            throw e;
        }
    }

    private static void add(List<IndexEntry> entries, ElasticsearchBulk bulk) {
        for (var entry : entries) {
            var tenant = entry.tenant().value();
            bulk.add(tenant + ":" + entry.id(), tenant, entry.version(), document(entry));
        }
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
