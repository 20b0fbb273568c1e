package io.cityops.tenant.facilities.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody (接入方) who tells the tenant how full places are.
 *
 * @param kind of which layer they are
 * @param source of whose facilities it knows the ids, beside those that are listed
 * @param staleAfter after how many minutes nobody should rely on what it said
 */
record Operator(
        UUID id,
        String name,
        String kind,
        @Nullable String source,
        int staleAfter,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant heardAt,
        long version) {

    boolean revoked() {
        return revokedAt != null;
    }
}
