package io.cityops.tenancy.rounds;

import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;

/**
 * Goes its rounds in a thread of its own: at once where there is more to do, else after a rest. A failure ends none. Stopping
 * them lets the round that is under way end: one that is interrupted would take for a failure what is none, and put off what it
 * was about.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** What a round that is under way may take to end by itself, and again once it is interrupted. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final String name;
    private final Duration rest;
    private final Duration afterFailure;
    private final Duration ending;
    private volatile CountDownLatch running = new CountDownLatch(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {}); // none yet

    protected Rounds(String name, Duration rest, Duration afterFailure) {
        this(name, rest, afterFailure, ENDING);
    }

    Rounds(String name, Duration rest, Duration afterFailure, Duration ending) {
        this.name = name;
        this.rest = rest;
        this.afterFailure = afterFailure;
        this.ending = ending;
    }

    /** One round of the work; whether there may be more at once. */
    protected abstract boolean round() throws InterruptedException;

    private void run(CountDownLatch until) {
        try {
            var stopped = false;
            while (!stopped) {
                stopped = until.await(pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The {} was ended in the middle of a round", name);
        }
    }

    private Duration pause() throws InterruptedException {
        try {
            return round() ? Duration.ZERO : rest;
        } catch (RuntimeException e) {
            if (isRunning()) {
                if (e instanceof NestedRuntimeException || e instanceof ProblemException) {
                    LOG.warn("The {} waits: {}", name, e.toString()); // something else is down
                } else {
                    LOG.error("The {} waits", name, e);
                }
            }
            return afterFailure;
        } catch (Error e) {
            LOG.error("The {} waits", name, e);
            return afterFailure;
        }
    }

    @Override
    public void start() {
        var until = new CountDownLatch(1);
        running = until;
        thread = Thread.ofVirtual().name(name).start(() -> run(until));
    }

    @Override
    public void stop() {
        running.countDown();
        try {
            thread.join(ending.toMillis());
            thread.interrupt();
            thread.join(ending.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that go rounds end at the same time. */
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().name("end of " + name).start(() -> {
            stop();
            done.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running.getCount() > 0;
    }
}
