package io.cityops.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.problem.Refusal;
import io.cityops.tenancy.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How often one may come (限流): each request takes a permit of its client and one of its tenant. */
@Component
public final class Limits {

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final Leases leases;
    private final LimitSettings settings;
    private final Counter refused;

    Limits(ReactiveStringRedisTemplate redis, LimitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        var alone = meters.counter("cityops.gateway.limits.alone");
        this.leases = new DegradingLeases(new RedisLeases(redis), settings.doors(), alone);
        this.refused = meters.counter("cityops.gateway.limits.refused");
    }

    /** Lets a request of that client to that tenant through, or refuses it with 429. */
    public Mono<Void> admit(TenantId tenant, String client) {
        var own = bucket(tenant, client);
        var whole = bucket(tenant, "");
        return own.take()
                .flatMap(wait -> Mono.<Duration>error(tooMany(Scope.CLIENT, own.limit(), wait)))
                .switchIfEmpty(Mono.defer(whole::take))
                .flatMap(wait -> {
                    own.giveBack();
                    return Mono.error(tooMany(Scope.TENANT, whole.limit(), wait));
                });
    }

    /** Lets it through if permits for it are already here; if not, nothing is taken. */
    public boolean admitLocally(TenantId tenant, String client) {
        var own = bucket(tenant, client);
        if (!own.takeLocal()) {
            return false;
        }
        if (bucket(tenant, "").takeLocal()) {
            return true;
        }
        own.giveBack();
        return false;
    }

    /** Takes back the admission of a request that was not carried after all. */
    public void giveBack(TenantId tenant, String client) {
        bucket(tenant, client).giveBack();
        bucket(tenant, "").giveBack();
    }

    private Bucket bucket(TenantId tenant, String client) {
        return Objects.requireNonNull(buckets.get(new Key(tenant, client), this::open));
    }

    private Bucket open(Key key) {
        var scope = key.client().isEmpty() ? Scope.TENANT : Scope.CLIENT;
        return new Bucket(leases, key.tenant() + ":" + key.client(), settings.of(key.tenant(), scope));
    }

    private Refusal tooMany(Scope scope, Limit limit, Duration wait) {
        refused.increment();
        return new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        scope == Scope.CLIENT
                                ? "You may send %s requests per second here, and %d at once."
                                        .formatted(number(limit.perSecond()), limit.burst())
                                : "This tenant as a whole takes %s requests per second, and %d at once."
                                        .formatted(number(limit.perSecond()), limit.burst()))
                .with("scope", scope.label())
                .with("limit", limit.perSecond())
                .with("burst", limit.burst())
                .with("remaining", 0)
                .retryAfter(wait);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private record Key(TenantId tenant, String client) {}
}
