package io.cityops.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the indices that are missing; those that are there stay as they are. */
final class ElasticsearchIndices {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchIndices.class);

    private final ElasticsearchWire wire;
    private final IndexSettings settings;
    private final JsonMapper json;
    private volatile boolean prepared;

    ElasticsearchIndices(ElasticsearchWire wire, IndexSettings settings, JsonMapper json) {
        this.wire = wire;
        this.settings = settings;
        this.json = json;
    }

    /** Sees to it once that all indices are there. */
    void prepare() {
        if (!prepared) {
            for (var index : SearchIndex.values()) {
                if (!isThere(index)) {
                    create(index);
                }
            }
            prepared = true;
        }
    }

    /** Looks again next time. */
    void forget() {
        prepared = false;
    }

    boolean isThere(SearchIndex index) {
        return wire.exists("/_alias/" + index.alias());
    }

    private void create(SearchIndex index) {
        try {
            wire.exchange("PUT", "/" + index.versioned(), Map.of(), definition(index));
            LOG.info("index {} is made", index.versioned());
        } catch (IndexRefusal e) {
            if (!isThere(index)) {
                throw e;
            }
            LOG.debug("another one made index {} first", index.versioned(), e);
        }
    }

    private Map<String, Object> definition(SearchIndex index) {
        var file = new ClassPathResource("index/" + index.versioned() + ".json");
        try (var stream = file.getInputStream()) {
            var written = json.readTree(stream);
            ((ObjectNode) written.path("settings")).put("number_of_shards", settings.indexShards());
            var definition = new LinkedHashMap<String, Object>();
            definition.put("settings", written.path("settings"));
            definition.put("mappings", written.path("mappings"));
            definition.put("aliases", Map.of(index.alias(), Map.of("is_write_index", true)));
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
