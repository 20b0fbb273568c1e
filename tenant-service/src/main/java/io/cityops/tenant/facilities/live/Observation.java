package io.cityops.tenant.facilities.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How full a place was at a moment.
 *
 * @param place the operator's id of it
 * @param free free spaces; none where the operator does not say, or the place is not open
 */
record Observation(
        String place,
        State state,
        @Nullable Integer free,
        @Nullable Integer total,
        Instant observedAt) {}
