package io.cityops.tenant.organisation.grids.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All grids of a tenant as one file drew them.
 *
 * @param number counts what was applied; a preview has none
 * @param former the edition that was in force before this one
 */
record GridEdition(
        UUID id,
        State state,
        @Nullable Integer number,
        @Nullable UUID former,
        String file,
        String datum,
        GridReport report,
        String createdBy,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    enum State {
        PREVIEW,
        /** In force. */
        CURRENT,
        /** Was in force until another took its place. */
        FORMER,
        /** Was taken back. */
        WITHDRAWN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
