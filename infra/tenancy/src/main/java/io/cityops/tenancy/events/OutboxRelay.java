package io.cityops.tenancy.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves the outbox into Redis Streams, fairly: of each tenant some at a time, and of one that has much to tell less while
 * the readers have much before them, as nothing overtakes in a stream. Rows are kept for a while after they were published: when Redis has lost its
 * memory, they are published again, and consumers take what they know already as no news.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration DOUBTFUL = Duration.ofMinutes(1);
    private static final long IDLE_MILLIS = 100;

    private static final long GATHERING_MILLIS = 50;
    private static final long LONGEST_GATHERING_MILLIS = 250;

    private static final long FAILED_MILLIS = 1_000;

    /** What a tenant gets of a round while readers are behind, and how long they are left alone then. */
    private static final int HELD_BACK = 50;

    private static final long HOLDING_BACK_MILLIS = 100;

    private final List<OutboxShard> shards;
    private final StreamWriter streams;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Instant tidied = Instant.EPOCH;
    private boolean doubtful = true;

    /** Whether much waits and readers are behind: what is published now would stand before whatever comes later. */
    private boolean crowded;

    OutboxRelay(List<OutboxShard> shards, StreamWriter streams) {
        this.shards = shards;
        this.streams = streams;
    }

    void nudge() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        nudge();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                var fullest = fullest(round());
                crowded = fullest >= OutboxShard.BATCH && streams.areBehind();
                if (fullest == 0) {
                    pause(IDLE_MILLIS);
                } else {
                    Thread.sleep(crowded ? HOLDING_BACK_MILLIS : gathering(fullest));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                doubtful = true;
                LOG.warn("the outbox waits: {}", e.getMessage());
                if (!sleep()) {
                    return;
                }
            }
        }
    }

    /**
     * How long what comes after a round is gathered for the next, in milliseconds: rounds cost everyone behind the streams
     * much the same, full or nearly empty. The more there is, the longer; where a round was full, more waits already.
     *
     * @param fullest what was published of the shard that had the most
     */
    static long gathering(int fullest) {
        return fullest < OutboxShard.BATCH ? Math.min(GATHERING_MILLIS + fullest, LONGEST_GATHERING_MILLIS) : 0;
    }

    /** Each shard has a round of its own: two that are half full leave nothing waiting. */
    static int fullest(List<Integer> published) {
        return published.stream().reduce(0, Math::max);
    }

    /** Publishes what waits in every shard once and tells how much that was of each. */
    private List<Integer> round() {
        if (doubtful) {
            restore();
        }
        var most = crowded ? HELD_BACK : OutboxShard.BATCH;
        var published = shards.stream()
                .map(shard -> shard.publish(most, streams::append))
                .toList();
        tidy();
        return published;
    }

    /** After a failure: what Redis took last may be gone, and if it has forgotten everything, all of it is. */
    private void restore() {
        var since = streams.remembers() ? Instant.now().minus(DOUBTFUL) : Instant.EPOCH;
        for (var shard : shards) {
            var again = shard.republishSince(since);
            if (again > 0) {
                LOG.info("{} events are published again", again);
            }
        }
        streams.remember();
        doubtful = false;
    }

    private void tidy() {
        var now = Instant.now();
        if (tidied.plus(Duration.ofSeconds(5)).isAfter(now)) {
            return;
        }
        if (!streams.remembers()) {
            doubtful = true;
        }
        for (var shard : shards) {
            shard.forgetPublishedBefore(now.minus(KEPT));
        }
        tidied = now;
    }

    private void pause(long millis) throws InterruptedException {
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private boolean sleep() {
        try {
            pause(FAILED_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
