package io.cityops.tenant.catalogue;

import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.TenantOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a tenant the usual scheme when it comes online. */
@Component
class CatalogueOfNewTenant {

    private final Catalogue catalogue;

    CatalogueOfNewTenant(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @EventListener
    void equip(TenantOpened opened) {
        if (!opened.slug().equals(TenantId.PLATFORM.value())) {
            catalogue.adopt();
        }
    }
}
