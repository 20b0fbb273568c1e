package io.cityops.local.supervisor;

import io.cityops.local.home.Ledger;
import io.cityops.local.process.Child;
import io.cityops.local.process.Distribution;
import io.cityops.local.process.Launch;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A process that is started again, on the same port, whenever it ends without having been asked to. */
final class Supervised {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);
    private static final int ATTEMPTS_TO_START = 3;

    /** What it does just now. */
    enum State {
        STARTING,
        READY,
        ENDED
    }

    private final Launch launch;
    private final Distribution distribution;
    private final Runnable onChange;
    private final CompletableFuture<Supervised> firstReady = new CompletableFuture<>();
    private volatile State state = State.STARTING;
    private volatile int restarts;
    private volatile boolean stopping;
    private volatile @Nullable Child child;
    private volatile Ledger.Running process = Ledger.Running.NONE;

    Supervised(Launch launch, Distribution distribution, Runnable onChange) {
        this.launch = launch;
        this.distribution = distribution;
        this.onChange = onChange;
    }

    /** Starts it; the answer is there when it is ready for the first time, or has failed too often to become so. */
    CompletableFuture<Supervised> start() {
        Thread.ofVirtual().name("keeps " + launch.name()).start(this::keep);
        return firstReady;
    }

    Launch launch() {
        return launch;
    }

    State state() {
        return state;
    }

    int restarts() {
        return restarts;
    }

    /** The process that does the work, known once it has become ready. */
    Ledger.Running process() {
        return process;
    }

    /** The process that ends it when we are gone. */
    Ledger.Running guard() {
        Child last = child;
        return last == null ? Ledger.Running.NONE : Ledger.Running.of(last.guardPid());
    }

    void stop() {
        Child last;
        synchronized (this) {
            stopping = true;
            last = child;
        }
        if (last != null) {
            last.stop();
        }
    }

    private void keep() {
        int failures = 0;
        while (!stopping) {
            long began = System.nanoTime();
            IOException failure = liveOnce();
            if (stopping) {
                return;
            }
            failures = System.nanoTime() - began > LONG_LIFE.toNanos() ? 1 : failures + 1;
            if (failure != null && !firstReady.isDone() && failures >= ATTEMPTS_TO_START) {
                firstReady.completeExceptionally(failure);
                return;
            }
            pause(failures);
            restarts++;
        }
    }

    /** One life from start to end; the failure that kept it from becoming ready, if it did not. */
    private @Nullable IOException liveOnce() {
        try {
            Child living = begin();
            if (living == null) {
                return null;
            }
            living.awaitReady();
            process = Ledger.Running.of(living.pid());
            change(State.READY);
            firstReady.complete(this);
            living.onExit().join();
            return null;
        } catch (IOException failure) {
            Child slow = child;
            if (slow != null && slow.isAlive()) {
                slow.stop();
            }
            return failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            change(State.ENDED);
        }
    }

    private synchronized @Nullable Child begin() throws IOException {
        if (stopping) {
            return null;
        }
        Child begun = Child.start(launch, distribution);
        child = begun;
        process = Ledger.Running.of(begun.guardPid());
        change(State.STARTING);
        return begun;
    }

    private void change(State next) {
        state = next;
        onChange.run();
    }

    private static void pause(int failures) {
        long pause = Math.min(SHORTEST_PAUSE.toMillis() << Math.min(failures - 1, 10), LONGEST_PAUSE.toMillis());
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
