package io.cityops.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Keeps limiting when Redis is away: each door then grants its own share by itself, so that nobody is locked out and the door
 * is never open wide.
 */
final class DegradingLeases implements Leases {

    private static final Logger LOG = LoggerFactory.getLogger(DegradingLeases.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long AWAY_FOR = Duration.ofSeconds(1).toNanos();

    private final Cache<String, LocalBucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final Leases shared;
    private final int doors;
    private final Counter alone;
    private volatile long awayUntil = System.nanoTime();
    private volatile boolean away;

    DegradingLeases(Leases shared, int doors, Counter alone) {
        this.shared = shared;
        this.doors = doors;
        this.alone = alone;
    }

    @Override
    public Mono<Lease> lease(String key, Limit limit, int wanted) {
        if (away && awayUntil - System.nanoTime() > 0) {
            return Mono.fromSupplier(() -> leaseAlone(key, limit, wanted));
        }
        return shared.lease(key, limit, wanted)
                .timeout(PATIENCE)
                .doOnNext(_ -> isBack())
                .onErrorResume(failure -> {
                    isAway(failure);
                    return Mono.fromSupplier(() -> leaseAlone(key, limit, wanted));
                });
    }

    private Lease leaseAlone(String key, Limit limit, int wanted) {
        alone.increment();
        var share = new Limit(limit.perSecond() / doors, Math.max(1, limit.burst() / doors));
        return Objects.requireNonNull(buckets.get(key, _ -> new LocalBucket(share)))
                .take(share, wanted);
    }

    private void isAway(Throwable failure) {
        awayUntil = System.nanoTime() + AWAY_FOR;
        if (!away) {
            away = true;
            LOG.warn("Redis does not grant permits ({}): this door limits by itself", failure.toString());
        }
    }

    private void isBack() {
        if (away) {
            away = false;
            buckets.invalidateAll();
            LOG.info("Redis grants permits again");
        }
    }

    /** A token bucket of this door alone. */
    private static final class LocalBucket {

        private double left;
        private long at = System.nanoTime();

        LocalBucket(Limit limit) {
            this.left = limit.burst();
        }

        synchronized Lease take(Limit limit, int wanted) {
            var now = System.nanoTime();
            left = Math.min(limit.burst(), left + (now - at) / 1e9 * limit.perSecond());
            at = now;
            var granted = (int) Math.min(wanted, Math.floor(left));
            left -= granted;
            return granted > 0
                    ? new Lease(granted, Duration.ZERO)
                    : new Lease(0, Duration.ofMillis((long) Math.ceil((1 - left) / limit.perSecond() * 1000)));
        }
    }
}
