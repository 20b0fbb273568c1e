package io.cityops.tenant.demo;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.identity.Accounts;
import io.cityops.tenant.identity.Machines;
import io.cityops.tenant.identity.NewAccount;
import io.cityops.tenant.identity.Permissions;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitView;
import io.cityops.tenant.tenants.FirstAdministrator;
import io.cityops.tenant.tenants.Opening;
import io.cityops.tenant.tenants.TenantPlan;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens one demo tenant with its people and its machine; what is there already stays as it is. */
@Component
class DemoCity {

    private final Opening opening;
    private final Accounts accounts;
    private final Machines machines;
    private final Organisation organisation;
    private final DemoSecrets secrets;
    private final DemoSettings settings;

    DemoCity(
            Opening opening,
            Accounts accounts,
            Machines machines,
            Organisation organisation,
            DemoSecrets secrets,
            DemoSettings settings) {
        this.opening = opening;
        this.accounts = accounts;
        this.machines = machines;
        this.organisation = organisation;
        this.secrets = secrets;
        this.settings = settings;
    }

    void load(DemoTenant tenant) {
        if (!opening.isOpen(tenant.id())) {
            opening.open(new TenantPlan(
                    tenant.id(),
                    tenant.name(),
                    tenant.level(),
                    tenant.division(),
                    null,
                    true,
                    tenant.accent(),
                    administrator()));
        }
        CurrentTenant.runAs(tenant.id(), () -> {
            var staff = DemoPerson.staffOf(tenant);
            var there = accounts.taken(staff.stream().map(DemoPerson::username).toList());
            staff.stream().filter(person -> !there.contains(person.username())).forEach(this::enrol);
            register(tenant.id(), Set.copyOf(Permissions.OF_A_TENANT));
        });
    }

    /** The operators' own tenant needs a machine only. */
    void loadOperators() {
        CurrentTenant.runAs(TenantId.PLATFORM, () -> register(TenantId.PLATFORM, Set.of(Permissions.PLATFORM_MANAGE)));
    }

    private void enrol(DemoPerson person) {
        var unit = unit(person.unit());
        var homeless =
                person.unit() != null && unit == null; // of a demonstration that was loaded before there was theirs
        if (!homeless) {
            accounts.enrol(new NewAccount(
                    person.username(), person.name(), null, unit, person.roles(), settings.demoPassword(), false));
        }
    }

    private void register(TenantId tenant, Set<String> scopes) {
        if (machines.find(DemoSecrets.clientOf(tenant)).isEmpty()) {
            machines.register(DemoSecrets.clientOf(tenant), "演示程序", secrets.of(tenant), scopes);
        }
    }

    private @Nullable UUID unit(@Nullable String name) {
        return name == null
                ? null
                : organisation.units().stream()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .map(UnitView::id)
                        .orElse(null);
    }

    private FirstAdministrator administrator() {
        return new FirstAdministrator(
                DemoPerson.ADMINISTRATOR.username(), DemoPerson.ADMINISTRATOR.name(), settings.demoPassword());
    }
}
