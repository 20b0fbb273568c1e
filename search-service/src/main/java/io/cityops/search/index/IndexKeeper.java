package io.cityops.search.index;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Waits for each index as long as it takes, and tells whether it is there. */
final class IndexKeeper implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ElasticsearchIndices indices;
    private volatile boolean running;
    private final Map<SearchIndex, Thread> waiting = new ConcurrentHashMap<>();

    IndexKeeper(ElasticsearchIndices indices) {
        this.indices = indices;
    }

    @Override
    public void start() {
        running = true;
        for (var index : SearchIndex.values()) {
            keep(index);
        }
    }

    @Override
    public void stop() {
        running = false;
        waiting.values().forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** How it is right now; what is missing is seen to beside it, however long that takes. */
    @Override
    public Health health() {
        try {
            var missing = Stream.of(SearchIndex.values())
                    .filter(index -> !indices.isThere(index))
                    .toList();
            missing.forEach(indices::forget);
            missing.forEach(this::keep);
            return missing.isEmpty() ? Health.up().build() : down("not there yet: " + missing);
        } catch (IndexUnavailable e) {
            return down(e.why());
        }
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }

    private void keep(SearchIndex index) {
        waiting.compute(
                index,
                (same, thread) -> thread != null && thread.isAlive()
                        ? thread
                        : Thread.ofVirtual().name("keeper-of-" + index).start(() -> prepare(index)));
    }

    private void prepare(SearchIndex index) {
        var pause = FIRST_PAUSE;
        while (running) {
            try {
                indices.prepare(index);
                indices.inherit(index);
                return;
            } catch (RuntimeException e) {
                var why = e instanceof IndexUnavailable gone ? gone.why() : e.toString();
                LOG.warn("index {} is not ready: {}", index, why);
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
