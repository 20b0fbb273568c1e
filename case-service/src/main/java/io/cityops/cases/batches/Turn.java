package io.cityops.cases.batches;

import io.cityops.cases.batches.Registering.Done;
import java.time.Duration;

/** A while in which one instance goes on with a batch: how many rows it has done, and when others may have their turn. */
final class Turn {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int opened;
    private int refused;
    private boolean moved;

    void count(Done done) {
        opened += done == Done.OPENED ? 1 : 0;
        refused += done == Done.REFUSED ? 1 : 0;
        moved |= done != Done.BEFORE;
    }

    /** Whether any row was done. */
    boolean hasMoved() {
        return moved;
    }

    boolean isOver() {
        return System.nanoTime() > end;
    }

    /** The rows that became cases since this was last asked. */
    int takeOpened() {
        var some = opened;
        opened = 0;
        return some;
    }

    /** The rows that were refused since this was last asked. */
    int takeRefused() {
        var some = refused;
        refused = 0;
        return some;
    }
}
