package io.cityops.tenant.catalogue;

import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.TenantOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a tenant its catalogue when it comes online; a demonstration tenant has decided upon its calendar as well. */
@Component
class CatalogueOfNewTenant {

    private final Catalogue catalogue;
    private final Calendars calendars;

    CatalogueOfNewTenant(Catalogue catalogue, Calendars calendars) {
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    @EventListener
    void equip(TenantOpened opened) {
        if (opened.slug().equals(TenantId.PLATFORM.value())) {
            return;
        }
        catalogue.adopt();
        if (opened.demo()) {
            calendars.decide(WorkingCalendar.USUAL);
        }
    }
}
