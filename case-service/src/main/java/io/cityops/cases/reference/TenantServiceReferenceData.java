package io.cityops.cases.reference;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks tenant-service and remembers the answer for half a minute. */
@Component
final class TenantServiceReferenceData implements ReferenceData {

    private static final Logger LOG = LoggerFactory.getLogger(TenantServiceReferenceData.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration JUST_ASKED = Duration.ofSeconds(1);

    private final RestClient tenantService;
    private final LoadingCache<TenantId, Known> known =
            Caffeine.newBuilder().maximumSize(2_000).refreshAfterWrite(FRESH).build(this::ask);

    TenantServiceReferenceData(ServiceClients services) {
        this.tenantService = services.of("tenant");
    }

    @Override
    public Reference current() {
        return known().reference();
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return find(known -> known.reference().unit(id));
    }

    @Override
    public Optional<Category> category(String code) {
        return find(known -> Optional.ofNullable(known.byCode().get(code)));
    }

    private <T> Optional<T> find(Function<Known, Optional<T>> look) {
        var last = known();
        var found = look.apply(last);
        if (found.isPresent() || last.at().plus(JUST_ASKED).isAfter(Instant.now())) {
            return found;
        }
        try {
            return look.apply(known.refresh(CurrentTenant.get()).join());
        } catch (RuntimeException e) {
            LOG.warn("Reference data could not be renewed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Known known() {
        try {
            return Objects.requireNonNull(known.get(CurrentTenant.get()));
        } catch (RuntimeException e) {
            LOG.warn("No reference data for {}: {}", CurrentTenant.get(), e.getMessage());
            throw new ReferenceProblem();
        }
    }

    private Known ask(TenantId tenant) {
        var answer = tenantService
                .get()
                .uri("/internal/t/{tenant}/reference", tenant.value())
                .retrieve()
                .body(Reference.class);
        return Known.of(Objects.requireNonNull(answer));
    }

    private record Known(Reference reference, Map<String, Category> byCode, Instant at) {

        static Known of(Reference reference) {
            return new Known(reference, reference.byCode(), Instant.now());
        }
    }
}
