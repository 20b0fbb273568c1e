package io.cityops.tenant.identity.staff;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** Somebody administers the tenant, with a password of their own. */
@Component
class AdministratorStep implements ChecklistStep {

    private final People people;

    AdministratorStep(People people) {
        this.people = people;
    }

    @Override
    public String key() {
        return "administrator";
    }

    @Override
    public Progress progress() {
        var settled = people.findByEnabledTrue().stream()
                .filter(person -> person.holds("tenant_admin") && !person.mustChangePassword())
                .count();
        return new Progress(settled, 1, "members");
    }
}
