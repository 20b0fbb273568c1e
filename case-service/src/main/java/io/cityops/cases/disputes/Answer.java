package io.cityops.cases.disputes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit that was asked has answered; all but the unit is absent until it has.
 *
 * @param ours whether it says that the thing is its own
 * @param photo that proves it
 */
public record Answer(
        UUID unit,
        String unitName,
        @Nullable Boolean ours,
        @Nullable String reason,
        @Nullable UUID photo,
        @Nullable String by,
        @Nullable Instant at) {

    boolean claims() {
        return Boolean.TRUE.equals(ours);
    }
}
