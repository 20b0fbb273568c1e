package io.cityops.cases.reference;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ServiceClients;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks tenant-service for the facility itself, as the public may. */
@Component
final class TenantServiceFacilities implements Facilities {

    private static final Logger LOG = LoggerFactory.getLogger(TenantServiceFacilities.class);

    private final RestClient tenantService;

    TenantServiceFacilities(ServiceClients services) {
        this.tenantService = services.of("tenant");
    }

    @Override
    public boolean has(UUID id) {
        try {
            tenantService
                    .get()
                    .uri("/t/{tenant}/api/facilities/{id}", CurrentTenant.get().value(), id)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound e) {
            return false;
        } catch (RestClientException e) {
            LOG.warn("Nobody says whether {} has facility {}: {}", CurrentTenant.get(), id, e.getMessage());
            throw new ReferenceProblem();
        }
    }
}
