package io.cityops.search.feed;

import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.IndexUnavailable;
import io.cityops.search.index.IndexWriter;
import io.cityops.search.index.SearchIndex;
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
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Brings events into the index. While the index does not answer, they wait where they are; an event that cannot be
 * indexed at all fails, and the group puts it aside.
 */
@Component
class Indexing {

    static final String GROUP = "search";

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
