package io.cityops.search.feed;

import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How far the index is behind for the bound tenant. The index itself is asked, so every instance says the same. */
@Component
public class Freshness {

    private static final Map<String, String> LATEST = Map.of("indexedAt", "desc");

    private final TenantSearch search;

    Freshness(TenantSearch search) {
        this.search = search;
    }

    /** What was indexed last, and how much later than it happened. */
    public Latest latest(SearchIndex index) {
        var answer = search.ask(Question.in(index)
                .take(1, "changedAt", "indexedAt")
                .sortedBy(List.of(LATEST))
                .counted());
        if (answer.hits().isEmpty()) {
            return new Latest(0, null, null, null);
        }
        var source = answer.hits().getFirst().source();
        var changedAt = time(source.path("changedAt"));
        var indexedAt = time(source.path("indexedAt"));
        return new Latest(
                answer.total(),
                changedAt,
                indexedAt,
                Math.max(0, Duration.between(changedAt, indexedAt).toMillis()));
    }

    private static OffsetDateTime time(JsonNode written) {
        return OffsetDateTime.parse(written.asString());
    }

    /**
     * The last change that can be found.
     *
     * @param documents how many there are
     */
    public record Latest(
            long documents,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime indexedAt,
            @Nullable Long lagMillis) {}
}
