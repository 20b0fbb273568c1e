package io.cityops.tenant.tenants.outline;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

@Component
class OutlineStep implements ChecklistStep {

    private final Outlines outlines;

    OutlineStep(Outlines outlines) {
        this.outlines = outlines;
    }

    @Override
    public String key() {
        return "outline";
    }

    @Override
    public Progress progress() {
        return new Progress(outlines.own().isPresent() ? 1 : 0, 1, "profile");
    }
}
