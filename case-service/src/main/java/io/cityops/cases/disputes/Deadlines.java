package io.cityops.cases.disputes;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every few seconds where the time to answer is over, through all tenants; several instances share the work. */
@Component
class Deadlines extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int TENANTS = 200;
    private static final int BATCH = 50;

    private final List<JdbcClient> shards;
    private final Disputes disputes;
    private final Settling settling;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deadlines(
            Shards shards, Disputes disputes, Settling settling, Clock clock, PlatformTransactionManager transactions) {
        super("ownership-deadlines", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.shards = shards.relays().stream().map(JdbcClient::create).toList();
        this.disputes = disputes;
        this.settling = settling;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What cannot be concluded now is tried in the next round; it is not worth one at once. */
    @Override
    protected boolean round() {
        for (var shard : shards) {
            for (var tenant : tenants(shard)) {
                try {
                    CurrentTenant.runAs(tenant, this::conclude);
                } catch (RuntimeException e) {
                    LOG.warn("Disputes of {} wait: {}", tenant, e.getMessage());
                }
            }
        }
        return false;
    }

    private static List<TenantId> tenants(JdbcClient shard) {
        return shard.sql("select tenant from ownership_dispute where state = 'asked' and due_at <= now()"
                        + " group by tenant order by min(due_at) limit ?")
                .param(TENANTS)
                .query((row, at) -> new TenantId(row.getString(1)))
                .list();
    }

    private void conclude() {
        disputes.due(clock.instant(), BATCH).forEach(this::conclude);
    }

    private void conclude(UUID dispute) {
        try {
            transaction.executeWithoutResult(status -> settling.over(dispute));
        } catch (RuntimeException e) {
            LOG.warn("Dispute {} of {} waits: {}", dispute, CurrentTenant.get(), e.getMessage());
        }
    }
}
