package io.cityops.tenant.tenants;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.events.Outbox;
import io.cityops.tenant.audit.Audit;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a tenant online (开通): everything it starts with is written in one transaction of its own, or nothing is. */
@Component
public class Opening {

    private final Tenants tenants;
    private final Ladder ladder;
    private final Directory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Opening(
            Tenants tenants,
            Ladder ladder,
            Directory directory,
            Outbox outbox,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.ladder = ladder;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a tenant and gives its profile; refuses a plan that contradicts the divisions or a tenant that is there. */
    public TenantProfile open(TenantPlan plan) {
        var tenant = new Tenant(plan.id(), plan.place(), ladder.parentOf(plan), plan.demo(), plan.accent());
        var profile = CurrentTenant.callAs(
                plan.id(), () -> Objects.requireNonNull(transaction.execute(status -> write(plan, tenant))));
        directory.forget(plan.id());
        return profile;
    }

    /** Whether a tenant of that name was opened before. */
    public boolean isOpen(TenantId id) {
        return CurrentTenant.callAs(id, () -> tenants.existsById(id.value()));
    }

    private TenantProfile write(TenantPlan plan, Tenant planned) {
        if (tenants.existsById(plan.id().value())) {
            throw new TenantProblem.SlugTaken(plan.id().value());
        }
        var tenant = add(planned);
        var profile = tenant.profile();
        events.publishEvent(new TenantOpened(
                plan.id().value(),
                profile.name(),
                profile.level(),
                profile.division(),
                profile.demo(),
                plan.administrator()));
        audit.record("tenant.opened", plan.id().value(), Map.of("name", profile.name(), "level", profile.level()));
        var equipped = tenant.profile(); // listeners may have told where it lies
        outbox.add("tenants", "tenant.changed", plan.id().value(), equipped);
        return equipped;
    }

    private Tenant add(Tenant planned) {
        try {
            return tenants.saveAndFlush(planned);
        } catch (DataIntegrityViolationException e) {
            throw new TenantProblem.SlugTaken(planned.profile().id().value()); // somebody was faster
        }
    }
}
