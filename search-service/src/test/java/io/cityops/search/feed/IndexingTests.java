package io.cityops.search.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.IndexWriter;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IndexingTests {

    private static final TenantId HERE = new TenantId("here");
    private static final TenantId THERE = new TenantId("there");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<IndexEntry> written = new ArrayList<>();
    private final Indexing indexing = new Indexing(new Writing(), new SimpleMeterRegistry());

    @Test
    void whatChangesAgainAtOnceIsIndexedOnce() {
        bring(event(HERE, "a", 1), event(HERE, "b", 7), event(HERE, "a", 3), event(HERE, "a", 2));

        assertThat(written)
                .extracting(IndexEntry::id, IndexEntry::version)
                .containsExactlyInAnyOrder(tuple("a", 3L), tuple("b", 7L));
    }

    @Test
    void theSameKeyOfAnotherTenantIsAnotherThing() {
        bring(event(HERE, "a", 1), event(THERE, "a", 2));

        assertThat(written)
                .extracting(IndexEntry::tenant, IndexEntry::version)
                .containsExactlyInAnyOrder(tuple(HERE, 1L), tuple(THERE, 2L));
    }

    @Test
    void whatCannotBeReadIsNotHiddenByWhatCan() {
        var broken = new Event("broken", HERE, "thing.changed", "a", Instant.EPOCH, JSON.readTree("{\"id\":\"a\"}"));

        assertThatThrownBy(() -> bring(event(HERE, "a", 1), broken, event(HERE, "a", 2)))
                .isInstanceOf(Payload.Unreadable.class);
    }

    private void bring(Event... events) {
        indexing.bring(SearchIndex.CASES, List.of(events), IndexingTests::entry);
    }

    private static Optional<IndexEntry> entry(Event event) {
        var payload = new Payload(event);
        return Optional.of(new IndexEntry(event.tenant(), payload.id(), payload.version(), Map.of()));
    }

    private static Event event(TenantId tenant, String id, long version) {
        var payload = JSON.valueToTree(Map.of("id", id, "version", version));
        return new Event(id + version, tenant, "thing.changed", id, Instant.EPOCH, payload);
    }

    private final class Writing implements IndexWriter {

        @Override
        public void write(SearchIndex index, List<IndexEntry> entries) {
            written.addAll(entries);
        }

        @Override
        public void rewrite(SearchIndex index, List<IndexEntry> entries) {
            written.addAll(entries);
        }
    }
}
