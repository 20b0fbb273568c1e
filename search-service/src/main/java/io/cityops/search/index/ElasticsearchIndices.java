package io.cityops.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

    /** Of what an older version holds, a new one that refuses more than this is not fit to take its place. */
    static final long MOST_REFUSED = 100;

    private final ElasticsearchWire wire;
    private final IndexSettings settings;
    private final JsonMapper json;
    private final ElasticsearchCopy copy;
    private final Set<SearchIndex> prepared = ConcurrentHashMap.newKeySet();
    private final Map<SearchIndex, Lock> preparing = new EnumMap<>(SearchIndex.class);

    ElasticsearchIndices(ElasticsearchWire wire, IndexSettings settings, JsonMapper json) {
        this.wire = wire;
        this.settings = settings;
        this.json = json;
        this.copy = new ElasticsearchCopy(wire, json);
        for (var index : SearchIndex.values()) {
            preparing.put(index, new ReentrantLock());
        }
    }

    /**
     * Sees to it once that the index is there.
     *
     * @throws IndexUnavailable when it is not, or somebody else is seeing to it, which may take long
     */
    void prepare(SearchIndex index) {
        if (prepared.contains(index)) {
            return;
        }
        var lock = Objects.requireNonNull(preparing.get(index));
        if (!lock.tryLock()) {
            throw new IndexUnavailable(index.versioned() + " is being prepared", null);
        }
        try {
            make(index);
            prepared.add(index);
        } finally {
            lock.unlock();
        }
    }

    private void make(SearchIndex index) {
        var older = older(index);
        if (isThere(index)) {
            learn(index);
        } else if (older.isEmpty() && !wire.exists("/" + index.versioned())) {
            create(index, Map.of(index.alias(), Map.of("is_write_index", true)));
        } else {
            passing(() -> succeed(index, older));
        }
    }

    /** Looks again next time. */
    void forget(SearchIndex index) {
        prepared.remove(index);
    }

    boolean isThere(SearchIndex index) {
        return wire.exists("/" + index.versioned() + "/_alias/" + index.alias());
    }

    private List<String> older(SearchIndex index) {
        return index.older().stream().filter(name -> wire.exists("/" + name)).toList();
    }

    /** Puts a new version in the place of the older ones. */
    private void succeed(SearchIndex index, List<String> older) {
        LOG.info("index {} takes the place of {}", index.versioned(), older);
        if (!wire.exists("/" + index.versioned())) {
            create(index, Map.of());
        }
        wire.exchange("PUT", "/" + index.versioned() + "/_alias/" + index.coming(), Map.of(), null);
        older.forEach(name -> copy.copy(name, index.coming(), MOST_REFUSED));
        var actions = new ArrayList<Map<String, ?>>();
        older.forEach(name -> actions.add(removal(name, index.alias())));
        actions.add(removal(index.versioned(), index.coming()));
        actions.add(Map.of("add", Map.of("index", index.versioned(), "alias", index.alias(), "is_write_index", true)));
        wire.exchange("POST", "/_aliases", Map.of(), Map.of("actions", actions));
    }

    private static Map<String, ?> removal(String name, String alias) {
        return Map.of("remove", Map.of("index", name, "alias", alias, "must_exist", false));
    }

    /**
     * Takes what still came into the older versions while they were replaced, and lets them go. One that holds what the
     * new version does not take is kept.
     */
    void inherit(SearchIndex index) {
        if (!isThere(index)) {
            throw new IndexUnavailable(index.versioned() + " is not there to inherit", null);
        }
        passing(() -> {
            var late = List.of(removal(index.versioned(), index.coming())); // of an instance that was overtaken
            wire.exchange("POST", "/_aliases", Map.of(), Map.of("actions", late));
            older(index).forEach(name -> inherit(index, name));
        });
    }

    private void inherit(SearchIndex index, String older) {
        close(older);
        var refused = copy.copy(older, index.alias(), Long.MAX_VALUE);
        if (refused > 0) {
            LOG.warn(
                    "index {} is kept for {} documents that {} does not take; whoever needs them no more says DELETE /{}",
                    older,
                    refused,
                    index.versioned(),
                    older);
            return;
        }
        wire.exchange("DELETE", "/" + older, Map.of("ignore_unavailable", "true"), null);
        LOG.info("index {} has taken the place of {}", index.versioned(), older);
    }

    /** Lets nothing more into it; what was being written is in it after that. Of one that was closed before nothing is named. */
    private void close(String older) {
        var answer = wire.exchange("PUT", "/" + older + "/_block/write", Map.of(), null);
        var before = answer.path("acknowledged").asBoolean(false)
                && answer.path("indices").isArray()
                && answer.path("indices").isEmpty();
        if (!before && !answer.path("shards_acknowledged").asBoolean(false)) {
            throw new IndexUnavailable(older + " is not closed to what is written: " + answer, null);
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
