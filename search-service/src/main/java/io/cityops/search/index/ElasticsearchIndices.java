package io.cityops.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the indices that are missing; those that are there learn the fields that have been added since. */
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
                if (isThere(index)) {
                    learn(index);
                } else {
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

    /** Fields can be added to an index; those that it has stay what they are. */
    private void learn(SearchIndex index) {
        var fields = written(index).path("mappings");
        wire.exchange("PUT", "/" + index.alias() + "/_mapping", Map.of(), fields);
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
        var written = written(index);
        ((ObjectNode) written.path("settings")).put("number_of_shards", settings.indexShards());
        var definition = new LinkedHashMap<String, Object>();
        definition.put("settings", written.path("settings"));
        definition.put("mappings", written.path("mappings"));
        definition.put("aliases", Map.of(index.alias(), Map.of("is_write_index", true)));
        return definition;
    }

    private JsonNode written(SearchIndex index) {
        var file = new ClassPathResource("index/" + index.versioned() + ".json");
        try (var stream = file.getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
