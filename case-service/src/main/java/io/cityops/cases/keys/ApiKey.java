package io.cityops.cases.keys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; not the key itself.
 *
 * @param start how it begins, to tell one from another
 * @param purpose what it opens
 * @param perMinute how many requests it may bring in a minute
 */
public record ApiKey(
        UUID id,
        String name,
        String start,
        Purpose purpose,
        int perMinute,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {

    public boolean revoked() {
        return revokedAt != null;
    }
}
