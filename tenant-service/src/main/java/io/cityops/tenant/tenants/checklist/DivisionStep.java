package io.cityops.tenant.tenants.checklist;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** A tenant stands for a division from its first day. */
@Component
class DivisionStep implements ChecklistStep {

    @Override
    public String key() {
        return "division";
    }

    @Override
    public Progress progress() {
        return new Progress(1, 1, "profile");
    }
}
