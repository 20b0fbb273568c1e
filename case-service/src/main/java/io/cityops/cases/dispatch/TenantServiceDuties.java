package io.cityops.cases.dispatch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.cases.reference.ReferenceProblem;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks tenant-service, and asks again every ten seconds that it is used. */
@Component
final class TenantServiceDuties implements DutyBook {

    private static final Logger LOG = LoggerFactory.getLogger(TenantServiceDuties.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final RestClient tenantService;
    private final LoadingCache<TenantId, Duties> known =
            Caffeine.newBuilder().maximumSize(500).refreshAfterWrite(FRESH).build(this::ask);

    TenantServiceDuties(ServiceClients services) {
        this.tenantService = services.of("tenant");
    }

    @Override
    public Duties current() {
        try {
            return Objects.requireNonNull(known.get(CurrentTenant.get()));
        } catch (RuntimeException e) {
            LOG.warn("Nobody says who answers in {}: {}", CurrentTenant.get(), e.getMessage());
            throw new ReferenceProblem();
        }
    }

    private Duties ask(TenantId tenant) {
        return Objects.requireNonNull(tenantService
                .get()
                .uri("/internal/t/{tenant}/responsibility", tenant.value())
                .retrieve()
                .body(Duties.class));
    }
}
