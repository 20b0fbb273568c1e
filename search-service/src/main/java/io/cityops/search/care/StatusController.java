package io.cityops.search.care;

import io.cityops.search.feed.Freshness;
import io.cityops.search.feed.Stock;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Needs;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far search is behind, and what was found amiss in the index. */
@RestController
class StatusController {

    private final Freshness freshness;
    private final Backlog backlog;

    private final CareBook book;

    StatusController(Freshness freshness, Backlog backlog, CareBook book) {
        this.freshness = freshness;
        this.backlog = backlog;
        this.book = book;
    }

    @GetMapping("/t/{tenant}/api/search/status")
    @Needs("case.read")
    Status status(@PathVariable String tenant) {
        return new Status(tenant, of(Stock.CASES), of(Stock.FACILITIES));
    }

    private IndexStatus of(Stock stock) {
        var latest = freshness.latest(stock.index());
        return new IndexStatus(
                latest.documents(),
                latest.changedAt(),
                latest.indexedAt(),
                latest.lagMillis(),
                backlog.of(stock.stream()),
                book.found(CurrentTenant.get(), stock));
    }

    record Status(String tenant, IndexStatus cases, IndexStatus facilities) {}

    /**
     * How one index is doing.
     *
     * @param lagMillis how long the last change took to be indexed
     * @param waiting changes of all tenants that wait; absent when that cannot be told
     * @param found what was found when the index was last compared with what its owner holds; absent before
     */
    record IndexStatus(
            long documents,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime indexedAt,
            @Nullable Long lagMillis,
            @Nullable Long waiting,
            @Nullable Findings found) {}
}
