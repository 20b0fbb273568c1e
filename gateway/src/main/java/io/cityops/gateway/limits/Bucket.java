package io.cityops.gateway.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The permits this door holds for one tenant or client: taken here, fetched in batches before they run out. */
final class Bucket {

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<@Nullable Mono<Leases.Lease>> fetching = new AtomicReference<>();
    private final Leases leases;
    private final String key;
    private final Limit limit;
    private final int batch;
    private volatile long emptyUntil = System.nanoTime();

    Bucket(Leases leases, String key, Limit limit) {
        this.leases = leases;
        this.key = key;
        this.limit = limit;
        this.batch = limit.batch();
    }

    Limit limit() {
        return limit;
    }

    /** Takes a permit that is already here. */
    boolean takeLocal() {
        var now = left.getAndDecrement();
        if (now <= 0) {
            left.incrementAndGet();
            return false;
        }
        if (now <= batch / 2 && fetching.get() == null && !isEmptyForNow()) {
            fetch().subscribe();
        }
        return true;
    }

    void giveBack() {
        left.incrementAndGet();
    }

    /** Takes a permit, fetching some where there are none; empty once taken, else how long to wait. */
    Mono<Duration> take() {
        return take(20);
    }

    private Mono<Duration> take(int attempts) {
        if (takeLocal()) {
            return Mono.empty();
        }
        if (attempts == 0 || isEmptyForNow()) {
            return Mono.just(Duration.ofNanos(Math.max(1, emptyUntil - System.nanoTime())));
        }
        return fetch().then(Mono.defer(() -> take(attempts - 1)));
    }

    private boolean isEmptyForNow() {
        return emptyUntil - System.nanoTime() > 0;
    }

    /** One request to Redis at a time; whoever else needs permits waits for the same answer. */
    private Mono<Leases.Lease> fetch() {
        var mine = Mono.defer(() -> leases.lease(key, limit, batch))
                .doOnNext(this::add)
                .doFinally(_ -> fetching.set(null))
                .cache();
        var others = fetching.compareAndExchange(null, mine);
        return others == null ? mine : others;
    }

    private void add(Leases.Lease lease) {
        if (lease.granted() > 0) {
            left.addAndGet(lease.granted());
        } else {
            emptyUntil = System.nanoTime() + lease.next().toNanos();
        }
    }
}
