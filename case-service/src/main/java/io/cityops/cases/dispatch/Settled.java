package io.cityops.cases.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That it was settled whose something is (权属认定).
 *
 * @param how {@code claimed} where the only unit that said so is it, {@code decided} where a person decided
 * @param metres how far off it was settled; absent for the case itself
 * @param number of the case for which it was settled
 */
public record Settled(
        UUID unit,
        String name,
        String how,
        String reason,
        String by,
        Instant at,
        @Nullable Long metres,
        String number) {}
