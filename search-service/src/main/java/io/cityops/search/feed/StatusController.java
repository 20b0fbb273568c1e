package io.cityops.search.feed;

import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.web.Needs;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far search is behind. */
@RestController
class StatusController {

    private final Freshness freshness;
    private final Backlog backlog;

    StatusController(Freshness freshness, Backlog backlog) {
        this.freshness = freshness;
        this.backlog = backlog;
    }

    @GetMapping("/t/{tenant}/api/search/status")
    @Needs("case.read")
    Status status(@PathVariable String tenant) {
        return new Status(tenant, of(SearchIndex.CASES, "cases"), of(SearchIndex.FACILITIES, "facilities"));
    }

    private IndexStatus of(SearchIndex index, String stream) {
        var latest = freshness.latest(index);
        return new IndexStatus(
                latest.documents(), latest.changedAt(), latest.indexedAt(), latest.lagMillis(), backlog.of(stream));
    }

    record Status(String tenant, IndexStatus cases, IndexStatus facilities) {}

    /**
     * How one index is doing.
     *
     * @param lagMillis how long the last change took to be indexed
     * @param waiting changes of all tenants that wait; absent when that cannot be told
     */
    record IndexStatus(
            long documents,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime indexedAt,
            @Nullable Long lagMillis,
            @Nullable Long waiting) {}
}
