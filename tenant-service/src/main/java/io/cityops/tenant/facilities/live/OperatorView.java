package io.cityops.tenant.facilities.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the tenant's administrators see it.
 *
 * @param listed how many facilities it knows by ids of its own
 * @param heardAt when it spoke last, to the minute
 * @param fresh of how many facilities it told lately enough
 * @param stale of how many it told too long ago
 */
record OperatorView(
        UUID id,
        String name,
        String kind,
        @Nullable String source,
        int staleAfter,
        int listed,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant heardAt,
        int fresh,
        int stale,
        long version) {

    static OperatorView of(Operator operator, int listed, LiveBook.Spread spread) {
        return new OperatorView(
                operator.id(),
                operator.name(),
                operator.kind(),
                operator.source(),
                operator.staleAfter(),
                listed,
                operator.madeAt(),
                operator.madeBy(),
                operator.revokedAt(),
                operator.revokedBy(),
                operator.heardAt(),
                spread.fresh(),
                spread.stale(),
                operator.version());
    }
}
