package io.cityops.search.feed;

import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.IndexRefusal;
import io.cityops.search.index.IndexUnavailable;
import io.cityops.search.index.IndexWriter;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Brings events into the index. While the index does not answer, they wait where they are; an event that cannot be
 * indexed at all fails, and the group puts it aside.
 */
@Component
public class Indexing {

    /** The group that reads the streams for the index. */
    public static final String GROUP = "search";

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final IndexWriter writer;
    private final MeterRegistry meters;
    private final Clock clock = Clock.systemUTC();

    Indexing(IndexWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    void bring(SearchIndex index, List<Event> events, Function<Event, Optional<IndexEntry>> reading) {
        var entries = new ArrayList<IndexEntry>(events.size());
        var now = clock.instant();
        for (var event : newest(events)) {
            reading.apply(event).map(entry -> dated(entry, event.at(), now)).ifPresent(entries::add);
        }
        try {
            writer.write(index, entries);
        } catch (IndexUnavailable e) {
            throw new EventConsumer.NotNow("the index does not answer: " + e.why(), e);
        }
        measure(index, events);
    }

    /**
     * Brings things of the bound tenant as their owner has them now, past the stream. What has become newer meanwhile is
     * left as it is, and what cannot be indexed is passed over.
     *
     * @return how many were brought
     * @throws IndexUnavailable when some were not and may be later
     */
    public int bring(Stock stock, List<JsonNode> things) {
        var now = clock.instant();
        var entries = new ArrayList<IndexEntry>(things.size());
        for (var thing : things) {
            var key = thing.path("id").asString("");
            var event = new Event("owner", CurrentTenant.get(), stock.type(), key, now, thing);
            try {
                stock.entry(event).map(entry -> dated(entry, now, now)).ifPresent(entries::add);
            } catch (Payload.Unreadable e) {
                LOG.warn("What {} has cannot be indexed: {}", CurrentTenant.get(), e.getMessage());
            }
        }
        return rewrite(stock.index(), entries);
    }

    /**
     * Takes things of the bound tenant out that their owner has no more. They keep their version, so that one that was
     * taken out by mistake can be brought again.
     *
     * @param versions of the documents, by their ids
     * @return how many were taken out
     */
    public int takeOut(Stock stock, Map<String, Long> versions) {
        var entries = new ArrayList<IndexEntry>(versions.size());
        versions.forEach((id, version) -> entries.add(new IndexEntry(CurrentTenant.get(), id, version, null)));
        return rewrite(stock.index(), entries);
    }

    private int rewrite(SearchIndex index, List<IndexEntry> entries) {
        try {
            writer.rewrite(index, entries);
            return entries.size();
        } catch (IndexRefusal e) {
            if (entries.size() == 1) {
                LOG.warn("What {} has cannot be indexed: {}", CurrentTenant.get(), e.getMessage());
                return 0;
            }
            return entries.stream()
                    .mapToInt(entry -> rewrite(index, List.of(entry)))
                    .sum();
        }
    }

    /** Of several changes of one thing that come together, what it is after them. */
    private static Collection<Event> newest(List<Event> events) {
        var newest = new LinkedHashMap<Changed, Event>();
        for (var event : events) {
            newest.merge(
                    new Changed(event.tenant(), event.type(), event.key()),
                    event,
                    (known, other) -> version(other) >= version(known) ? other : known);
        }
        return newest.values();
    }

    private static long version(Event event) {
        return event.payload().path("version").asLong(Long.MAX_VALUE); // without one it cannot be read: to be told
    }

    private record Changed(TenantId tenant, String type, String key) {}

    /** Lets a document tell how late it is. */
    private static IndexEntry dated(IndexEntry entry, Instant changedAt, Instant indexedAt) {
        var document = entry.document();
        if (document == null) {
            return entry;
        }
        var dated = new LinkedHashMap<String, Object>(document);
        dated.put("changedAt", changedAt.toString());
        dated.put("indexedAt", indexedAt.toString());
        return new IndexEntry(entry.tenant(), entry.id(), entry.version(), dated);
    }

    private void measure(SearchIndex index, List<Event> events) {
        var lag = Timer.builder("cityops.search.lag")
                .description("From the change of a thing to its being indexed")
                .tag("index", index.name().toLowerCase(Locale.ROOT))
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        var now = clock.instant();
        events.forEach(event -> lag.record(Duration.between(event.at(), now)));
    }
}
