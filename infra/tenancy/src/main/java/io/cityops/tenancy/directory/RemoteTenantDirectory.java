package io.cityops.tenancy.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.client.RestClient;

/** Asks tenant-service and remembers the answer for half a minute; when it does not answer, the last one still counts. */
public final class RemoteTenantDirectory implements TenantDirectory {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RestClient tenantService;
    private final LoadingCache<TenantId, Optional<TenantProfile>> known =
            Caffeine.newBuilder().maximumSize(20_000).refreshAfterWrite(FRESH).build(this::ask);

    public RemoteTenantDirectory(RestClient tenantService) {
        this.tenantService = tenantService;
    }

    @Override
    public Optional<TenantProfile> find(TenantId tenant) {
        var found = known.get(tenant);
        if (found.isEmpty()) {
            known.invalidate(tenant); // a city may come online at any moment
        }
        return found;
    }

    private Optional<TenantProfile> ask(TenantId tenant) {
        return tenantService
                .get()
                .uri("/internal/tenants/{tenant}", tenant.value())
                .exchange((request, response) -> {
                    if (response.getStatusCode().value() == 404) {
                        return Optional.empty();
                    }
                    if (response.getStatusCode().isError()) {
                        throw new IllegalStateException(
                                "the directory of tenants answered " + response.getStatusCode());
                    }
                    return Optional.ofNullable(response.bodyTo(TenantProfile.class));
                });
    }
}
