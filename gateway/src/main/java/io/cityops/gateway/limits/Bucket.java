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
        var now = left.getAndUpdate(permits -> Math.max(0, permits - 1)); // never below, where a new permit would hide
        if (now == 0) {
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
        if (takeLocal()) {
            return Mono.empty();
        }
        var wait = emptyUntil - System.nanoTime();
        return wait > 0
                ? Mono.just(Duration.ofNanos(wait))
                : fetch().then(Mono.defer(this::take)); // again, as others may have been faster
    }

    private boolean isEmptyForNow() {
        return emptyUntil - System.nanoTime() > 0;
    }

    /** One request to Redis at a time; whoever else needs permits waits for the same answer. */
    private Mono<Leases.Lease> fetch() {
        var mine = Mono.defer(() -> leases.lease(key, limit, batch))
                .doOnNext(this::add)
                .doOnTerminate(() -> fetching.set(null)) // before anybody hears of it: who needs more asks anew
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
