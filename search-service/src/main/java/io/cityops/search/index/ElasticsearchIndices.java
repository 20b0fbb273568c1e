package io.cityops.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the indices that are missing; those that are there learn the fields that have been added since. Where a field has
 * become another, the index has a new version, which takes over what the old one holds and then its place.
 */
final class ElasticsearchIndices {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchIndices.class);

    private final ElasticsearchWire wire;
    private final IndexSettings settings;
    private final JsonMapper json;
    private final ElasticsearchCopy copy;
    private volatile boolean prepared;

    ElasticsearchIndices(ElasticsearchWire wire, IndexSettings settings, JsonMapper json) {
        this.wire = wire;
        this.settings = settings;
        this.json = json;
        this.copy = new ElasticsearchCopy(wire, json);
    }

    /** Sees to it once that all indices are there. */
    void prepare() {
        if (!prepared) {
            prepareAll();
        }
    }

    private synchronized void prepareAll() {
        if (!prepared) {
            for (var index : SearchIndex.values()) {
                prepare(index);
            }
            prepared = true;
        }
    }

    private void prepare(SearchIndex index) {
        var older =
                index.older().stream().filter(name -> wire.exists("/" + name)).toList();
        if (isThere(index)) {
            learn(index);
        } else if (older.isEmpty()) {
            create(index, Map.of(index.alias(), Map.of("is_write_index", true)));
        } else {
            passing(() -> succeed(index, older));
        }
        passing(() -> inherit(index, older));
    }

    /** Looks again next time. */
    void forget() {
        prepared = false;
    }

    boolean isThere(SearchIndex index) {
        return wire.exists("/" + index.versioned() + "/_alias/" + index.alias());
    }

    /** Puts a new version in the place of the older ones. */
    private void succeed(SearchIndex index, List<String> older) {
        LOG.info("index {} takes the place of {}", index.versioned(), older);
        if (!wire.exists("/" + index.versioned())) {
            create(index, Map.of());
        }
        copy.copy(older, index.versioned());
        var actions = new ArrayList<Map<String, ?>>();
        older.forEach(name ->
                actions.add(Map.of("remove", Map.of("index", name, "alias", index.alias(), "must_exist", false))));
        actions.add(Map.of("add", Map.of("index", index.versioned(), "alias", index.alias(), "is_write_index", true)));
        wire.exchange("POST", "/_aliases", Map.of(), Map.of("actions", actions));
    }

    /** Takes what still came into the older versions while they were replaced, and lets them go. */
    private void inherit(SearchIndex index, List<String> older) {
        if (!older.isEmpty()) {
            copy.copy(older, index.versioned());
            older.forEach(name -> wire.exchange("DELETE", "/" + name, Map.of("ignore_unavailable", "true"), null));
            LOG.info("index {} has taken the place of {}", index.versioned(), older);
        }
    }

    /** Another instance may be doing the same and be faster; whoever is late looks again and finds it done. */
    private static void passing(Runnable step) {
        try {
            step.run();
        } catch (IndexRefusal e) {
            throw new IndexUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /** Fields can be added to an index; those that it has stay what they are. */
    private void learn(SearchIndex index) {
        var fields = written(index).path("mappings");
        wire.exchange("PUT", "/" + index.alias() + "/_mapping", Map.of(), fields);
    }

    private void create(SearchIndex index, Map<String, ?> aliases) {
        try {
            wire.exchange("PUT", "/" + index.versioned(), Map.of(), definition(index, aliases));
            LOG.info("index {} is made", index.versioned());
        } catch (IndexRefusal e) {
            if (!wire.exists("/" + index.versioned())) {
                throw e;
            }
            LOG.debug("another one made index {} first", index.versioned(), e);
        }
    }

    private Map<String, Object> definition(SearchIndex index, Map<String, ?> aliases) {
        var written = written(index);
        ((ObjectNode) written.path("settings")).put("number_of_shards", settings.indexShards());
        var definition = new LinkedHashMap<String, Object>();
        definition.put("settings", written.path("settings"));
        definition.put("mappings", written.path("mappings"));
        definition.put("aliases", aliases);
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
