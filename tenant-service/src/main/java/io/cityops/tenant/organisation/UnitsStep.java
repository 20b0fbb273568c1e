package io.cityops.tenant.organisation;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** A centre, and somebody to send work to. */
@Component
class UnitsStep implements ChecklistStep {

    private final Organisation organisation;

    UnitsStep(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "units";
    }

    @Override
    public Progress progress() {
        return new Progress(organisation.count(), 2, "units");
    }
}
