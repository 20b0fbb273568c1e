package io.cityops.tenant.links;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** The tenant is joined with the level above or below. */
@Component
class LinkStep implements ChecklistStep {

    private final Links links;

    LinkStep(Links links) {
        this.links = links;
    }

    @Override
    public String key() {
        return "link";
    }

    @Override
    public Progress progress() {
        return new Progress(links.countByState(State.ACCEPTED), 1, "links");
    }
}
