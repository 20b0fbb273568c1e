package io.cityops.tenant.catalogue;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** Cases must be about something. */
@Component
class CatalogueStep implements ChecklistStep {

    private final Catalogue catalogue;

    CatalogueStep(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String key() {
        return "catalogue";
    }

    @Override
    public Progress progress() {
        return new Progress(catalogue.count(), 1, "catalogue");
    }
}
