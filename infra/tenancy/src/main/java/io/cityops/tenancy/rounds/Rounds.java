package io.cityops.tenancy.rounds;

import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;

/** Goes its rounds in a thread of its own: at once where there is more to do, else after a rest. A failure ends none. */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration rest;
    private final Duration afterFailure;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    protected Rounds(String name, Duration rest, Duration afterFailure) {
        this.name = name;
        this.rest = rest;
        this.afterFailure = afterFailure;
    }

    /** One round of the work; whether there may be more at once. */
    protected abstract boolean round() throws InterruptedException;

    private void run() {
        while (running) {
            try {
                Thread.sleep(pause());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration pause() throws InterruptedException {
        try {
            return round() ? Duration.ZERO : rest;
        } catch (RuntimeException e) {
            if (running) {
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
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
