package io.cityops.tenant.audit;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of who did what (审计日志) in the bound tenant. It is written with the change it tells of and can only grow.
 * A platform operator who works on a tenant leaves the trace there, under the operator's own tenant's name.
 */
@Component
public class Audit {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate elsewhere;

    Audit(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.elsewhere = new TransactionTemplate(transactions);
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Records what the caller did, or the system where nobody asked; outside the change's transaction it throws. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, Map<String, ?> details) {
        var caller = Caller.find();
        write(
                caller.map(found -> found.tenant().value()).orElse(null),
                caller.map(Caller::username).orElse(SYSTEM),
                caller.map(Caller::name).orElse(SYSTEM),
                new Act(action, subject, details));
    }

    /**
     * Records in another tenant what is done in the bound one. That tenant may live in another database: its entry is
     * committed just before the change, which does not happen when the entry cannot be written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordIn(TenantId other, String action, String subject, Map<String, ?> details) {
        CurrentTenant.runAs(other, () -> elsewhere.executeWithoutResult(status -> record(action, subject, details)));
    }

    /** Records what an account of this tenant did before it had a token: signing in, choosing a password. */
    public void recordBy(String username, String name, String action, Map<String, ?> details) {
        write(CurrentTenant.get().value(), username, name, new Act(action, username, details));
    }

    private void write(@Nullable String actorTenant, String actor, String actorName, Act act) {
        jdbc.sql("""
                        insert into audit_entry
                            (id, tenant, at, actor_tenant, actor, actor_name, action, subject, details, request_id)
                        values (?, ?, now(), ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .param(Ids.next())
                .param(CurrentTenant.get().value())
                .param(actorTenant)
                .param(actor)
                .param(actorName)
                .param(act.action())
                .param(act.subject())
                .param(json.writeValueAsString(act.details()))
                .param(MDC.get("requestId"))
                .update();
    }

    private record Act(String action, String subject, Map<String, ?> details) {}
}
