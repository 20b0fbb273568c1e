package io.cityops.tenant.tenants;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.events.Outbox;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that happens to the bound tenant once it is open. */
@Component
@Transactional
public class Life {

    private final Tenants tenants;
    private final Directory directory;
    private final Outbox outbox;
    private final Audit audit;

    Life(Tenants tenants, Directory directory, Outbox outbox, Audit audit) {
        this.tenants = tenants;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Its things are to be found in this box from now on. */
    public void lieWithin(Bounds bounds) {
        change("tenant.outlined", tenant -> tenant.lieWithin(bounds));
    }

    /** Its map opens here from now on. */
    public void openMapAt(double lng, double lat) {
        change("tenant.described", tenant -> {
            var looks = tenant.looks();
            tenant.describe(new Tenant.Looks(
                    looks.name(),
                    looks.accent(),
                    looks.phone(),
                    new Tenant.Centre(lng, lat),
                    looks.baseMap(),
                    looks.labels()));
        });
    }

    TenantProfile describe(Tenant.Looks looks) {
        return change("tenant.described", tenant -> tenant.describe(looks));
    }

    TenantProfile suspend() {
        if (CurrentTenant.get().equals(TenantId.PLATFORM)) {
            throw new TenantProblem.Untouchable();
        }
        return change("tenant.suspended", Tenant::suspend);
    }

    TenantProfile resume() {
        return change("tenant.resumed", Tenant::resume);
    }

    @Transactional(readOnly = true)
    Tenant.Looks looks() {
        return own().looks();
    }

    private TenantProfile change(String action, Consumer<Tenant> verb) {
        var id = CurrentTenant.get();
        var tenant = own();
        verb.accept(tenant);
        var profile = tenants.saveAndFlush(tenant).profile();
        audit.record(action, id.value(), Map.of());
        outbox.add("tenants", "tenant.changed", id.value(), profile);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                directory.forget(id);
            }
        });
        return profile;
    }

    private Tenant own() {
        return tenants.findById(CurrentTenant.get().value()).orElseThrow(() -> ProblemException.notFound("tenant"));
    }
}
