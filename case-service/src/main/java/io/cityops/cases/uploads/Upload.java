package io.cityops.cases.uploads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param length of the whole file
 * @param received how many bytes of it are here
 * @param touchedAt when something last happened to it
 * @param facts what it turned out to be, once it was looked at and kept
 * @param refusal why it was not taken, once it was looked at
 */
record Upload(
        UUID id,
        long length,
        long received,
        Instant touchedAt,
        Instant expiresAt,
        @Nullable String facts,
        @Nullable String refusal) {

    boolean complete() {
        return received == length;
    }

    boolean lookedAt() {
        return facts != null || refusal != null;
    }
}
