package io.cityops.cases.supervision;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says once that a matter was not answered in time, through all tenants; several instances share the work. */
@Component
class Reminders extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int BATCH = 100;

    private final List<JdbcClient> shards;
    private final JdbcClient jdbc;
    private final Announcing announcing;
    private final TransactionTemplate transaction;

    Reminders(Shards shards, JdbcClient jdbc, Announcing announcing, PlatformTransactionManager transactions) {
        super("supervision", Duration.ofSeconds(5), Duration.ofSeconds(5));
        this.shards = shards.relays().stream().map(JdbcClient::create).toList();
        this.jdbc = jdbc;
        this.announcing = announcing;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean round() {
        for (var shard : shards) {
            for (var tenant : late(shard)) {
                try {
                    CurrentTenant.runAs(tenant, () -> transaction.executeWithoutResult(status -> remind()));
                } catch (RuntimeException e) {
                    LOG.warn("Supervision of {} waits: {}", tenant, e.getMessage());
                }
            }
        }
        return false;
    }

    private static List<TenantId> late(JdbcClient shard) {
        return shard.sql("select distinct tenant from supervision_matter"
                        + " where state = 'open' and reminded_at is null and due_at <= now()")
                .query((row, at) -> new TenantId(row.getString(1)))
                .list();
    }

    private void remind() {
        jdbc.sql("""
                        update supervision_matter set reminded_at = now() where id in (
                            select id from supervision_matter where tenant = ? and state = 'open'
                                and reminded_at is null and due_at <= now()
                            order by due_at limit %d for update skip locked)
                        returning *
                        """.formatted(BATCH))
                .param(CurrentTenant.get().value())
                .query(Matters::read)
                .list()
                .forEach(matter -> announcing.tell(matter, "overdue", "督办逾期未答复", null));
    }
}
