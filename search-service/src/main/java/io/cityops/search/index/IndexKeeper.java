package io.cityops.search.index;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Waits for the index as long as it takes, and tells whether it is there. */
final class IndexKeeper implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ElasticsearchIndices indices;
    private volatile boolean running;
    private volatile Thread waiting = Thread.currentThread();

    IndexKeeper(ElasticsearchIndices indices) {
        this.indices = indices;
    }

    @Override
    public void start() {
        running = true;
        waiting = Thread.ofVirtual().name("index-keeper").start(this::prepare);
    }

    @Override
    public void stop() {
        running = false;
        waiting.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        try {
            for (var index : SearchIndex.values()) {
                if (!indices.isThere(index)) {
                    indices.forget();
                    indices.prepare();
                }
            }
            return Health.up().build();
        } catch (IndexUnavailable e) {
            return Health.down().withDetail("why", e.why()).build();
        }
    }

    private void prepare() {
        var pause = FIRST_PAUSE;
        while (running) {
            try {
                indices.prepare();
                return;
            } catch (RuntimeException e) {
                LOG.warn("the index is not ready: {}", e instanceof IndexUnavailable gone ? gone.why() : e.toString());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }
}
