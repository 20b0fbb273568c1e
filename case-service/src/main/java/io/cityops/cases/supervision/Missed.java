package io.cityops.cases.supervision;

import io.cityops.cases.clocks.ClockName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a clock of a case has passed its limit; of an alarm, as much as matters here.
 *
 * @param at the deadline
 * @param unit that handled the case
 */
record Missed(
        UUID id,
        String number,
        ClockName clock,
        Instant at,
        @Nullable UUID unit) {}
