package io.cityops.tenancy.web;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets the keys of requests ({@link IdempotentRequests}), and what was answered, after thirty days; what is repeated
 * later is done anew. It does so for all tenants of every shard, some keys at a time, soon after the start and then seldom.
 * Of two instances that do it at once, one waits for the other's statement and leaves the rest to it.
 */
final class ForgettingKeys implements SmartLifecycle {

    /** What one statement takes at most. */
    static final int BATCH = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingKeys.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SELDOM = Duration.ofHours(1);

    private final List<JdbcClient> shards;
    private final Duration soon;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /** @param soon after the start, and after a failure */
    ForgettingKeys(List<DataSource> relays, Duration soon) {
        this.shards = relays.stream().map(JdbcClient::create).toList();
        this.soon = soon;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("forgetting-keys").start(this::run);
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

    private void run() {
        var rest = soon;
        while (running) {
            try {
                Thread.sleep(rest);
            } catch (InterruptedException e) {
                return;
            }
            rest = forget() ? SELDOM : soon;
        }
    }

    /** In every shard: one that fails holds up no other. Whether none did. */
    boolean forget() {
        var well = true;
        for (var shard : shards) {
            well &= forget(shard);
        }
        return well;
    }

    private static boolean forget(JdbcClient shard) {
        try {
            int gone;
            do {
                gone = forgetSome(shard);
            } while (gone == BATCH);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("keys of requests are forgotten later: {}", e.getMessage());
            return false;
        }
    }

    private static int forgetSome(JdbcClient shard) {
        return shard.sql("""
                        delete from idempotency_key where ctid = any(array(
                            select ctid from idempotency_key where at < now() - make_interval(days => ?) order by at limit ?))
                        """).params((int) KEPT.toDays(), BATCH).update();
    }
}
