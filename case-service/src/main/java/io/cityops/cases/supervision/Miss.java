package io.cityops.cases.supervision;

import io.cityops.cases.clocks.ClockName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a unit missed (超时): one clock of one case, at one deadline.
 *
 * @param waivedAt when an appeal against it was granted: it counts no more
 * @param matter that it is answered for in; absent while it only counts
 */
record Miss(
        UUID id,
        UUID unit,
        String unitName,
        UUID caseId,
        String number,
        ClockName clock,
        Instant dueAt,
        @Nullable Instant waivedAt,
        @Nullable UUID matter) {

    /** Whether it still counts towards a matter to come. */
    boolean stands() {
        return waivedAt == null && matter == null;
    }
}
