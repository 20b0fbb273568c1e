package io.cityops.search.facilities;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * How full places are, as tenant-service tells: our end of it. What changed is asked for again every five seconds while
 * somebody looks. While nobody tells, what was told last is kept: it says itself how old it is.
 */
@Component
class LiveStates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStates.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    /** Of all tenants together. */
    private static final int MOST = 200_000;

    /** How often one goes on at once where there is more than is told at a time; the rest comes with the next ask. */
    private static final int ROUNDS = 10;

    private final RestClient tenantService;
    private final Clock clock;
    private final LoadingCache<TenantId, Fullness> known;

    @Autowired
    LiveStates(ServiceClients services) {
        this(services, Clock.systemUTC(), Caffeine.newBuilder());
    }

    LiveStates(ServiceClients services, Clock clock, Caffeine<Object, Object> memory) {
        this.tenantService = services.of("tenant");
        this.clock = clock;
        this.known = memory.maximumWeight(MOST)
                .weigher((TenantId tenant, Fullness fullness) ->
                        1 + fullness.places().size())
                .expireAfterAccess(FORGOTTEN)
                .refreshAfterWrite(FRESH)
                .build(new CacheLoader<>() {
                    @Override
                    public Fullness load(TenantId tenant) {
                        return told(tenant, Fullness.UNTOLD);
                    }

                    @Override
                    public Fullness reload(TenantId tenant, Fullness before) {
                        return told(tenant, before);
                    }
                });
    }

    /** The bound tenant's, as it was told last. */
    Fullness current() {
        return Objects.requireNonNull(known.get(CurrentTenant.get()));
    }

    private Fullness told(TenantId tenant, Fullness before) {
        var fullness = before;
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var told = ask(tenant, fullness);
                fullness = fullness.and(told.until(), told.after(), told.places(), clock.instant());
                if (!told.more()) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("How full the places of {} are nobody tells: {}", tenant, e.getMessage());
        }
        return fullness;
    }

    private Told ask(TenantId tenant, Fullness before) {
        return Objects.requireNonNull(tenantService
                .get()
                .uri(
                        "/internal/t/{tenant}/live?since={since}&after={after}",
                        tenant.value(),
                        before.until(),
                        before.after())
                .retrieve()
                .body(Told.class));
    }

    record Told(Instant until, UUID after, boolean more, List<ObjectNode> places) {}
}
