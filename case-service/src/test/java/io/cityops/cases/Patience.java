package io.cityops.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself: looks again and again, and gives up after a minute. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofMillis(50);

    private Patience() {}

    public static void until(BooleanSupplier holds) {
        var end = Instant.now().plus(LONGEST);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come about within " + LONGEST);
            }
            try {
                Thread.sleep(REST);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
