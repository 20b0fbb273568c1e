package io.cityops.cases.reference;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    private final TenantDirectory tenants;
    private final Clock clock;
    private final LoadingCache<TenantId, Known> known =
            Caffeine.newBuilder().maximumSize(2_000).refreshAfterWrite(FRESH).build(this::ask);

    TenantServiceReferenceData(ServiceClients services, TenantDirectory tenants, Clock clock) {
        this.tenantService = services.of("tenant");
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Reference current() {
        return known().reference();
    }

    @Override
    public UnitTree tree() {
        return known().tree();
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return find(known -> known.reference().unit(id));
    }

    @Override
    public String scheme() {
        return current().chosen().on(today());
    }

    @Override
    public List<Category> offered() {
        return current().offered(today());
    }

    @Override
    public Optional<Category> category(CategoryAsked asked) {
        return find(known -> known.category(asked, today()).filter(Category::isOffered));
    }

    @Override
    public Optional<Category> kept(CategoryAsked asked) {
        return find(known -> known.category(asked, today()));
    }

    private LocalDate today() {
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        return LocalDate.ofInstant(clock.instant(), zone);
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

    private record Known(Reference reference, Codes codes, UnitTree tree, Instant at) {

        static Known of(Reference reference) {
            return new Known(
                    reference, new Codes(reference.catalogue()), new UnitTree(reference.units()), Instant.now());
        }

        Optional<Category> category(CategoryAsked asked, LocalDate day) {
            var scheme = asked.scheme();
            return codes.find(asked, scheme == null ? reference.chosen().on(day) : scheme);
        }
    }
}
