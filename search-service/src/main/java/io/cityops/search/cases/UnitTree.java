package io.cityops.search.cases;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Which units stand beneath which: our end of tenant-service, asked again every half minute. */
@Component
class UnitTree {

    private static final Logger LOG = LoggerFactory.getLogger(UnitTree.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RestClient tenantService;
    private final LoadingCache<TenantId, List<Unit>> known =
            Caffeine.newBuilder().maximumSize(2_000).refreshAfterWrite(FRESH).build(this::ask);

    UnitTree(ServiceClients services) {
        this.tenantService = services.of("tenant");
    }

    /** A unit of the bound tenant with all beneath it; itself alone while nobody tells the tree. */
    Set<UUID> beneath(UUID unit) {
        var found = new LinkedHashSet<>(Set.of(unit));
        var units = units();
        for (var before = 0; before < found.size(); ) {
            before = found.size();
            units.stream()
                    .filter(one -> one.parent() != null && found.contains(one.parent()))
                    .forEach(one -> found.add(one.id()));
        }
        return found;
    }

    private List<Unit> units() {
        try {
            return Objects.requireNonNull(known.get(CurrentTenant.get()));
        } catch (RuntimeException e) {
            LOG.warn("The units of {} are not told: {}", CurrentTenant.get(), e.getMessage());
            return List.of();
        }
    }

    private List<Unit> ask(TenantId tenant) {
        var told = tenantService
                .get()
                .uri("/internal/t/{tenant}/units", tenant.value())
                .retrieve()
                .body(Unit[].class);
        return Arrays.asList(Objects.requireNonNull(told));
    }

    record Unit(UUID id, @Nullable UUID parent) {}
}
