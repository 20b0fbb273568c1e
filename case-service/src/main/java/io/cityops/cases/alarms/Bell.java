package io.cityops.cases.alarms;

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

/** Looks every second whose clocks are to ring, through all tenants; several instances share the work. */
@Component
class Bell extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int TENANTS = 200;

    private final List<JdbcClient> shards;
    private final Ringing ringing;

    Bell(Shards shards, Ringing ringing) {
        super("bell", Duration.ofSeconds(1), Duration.ofSeconds(3));
        this.shards = shards.relays().stream().map(JdbcClient::create).toList();
        this.ringing = ringing;
    }

    /** One batch of each tenant in turn, so that none waits for another's; whether there may be more. */
    @Override
    protected boolean round() {
        var more = false;
        for (var shard : shards) {
            for (var tenant : tenants(shard)) {
                more |= ring(tenant) == Ringing.BATCH;
            }
        }
        return more;
    }

    private static List<TenantId> tenants(JdbcClient shard) {
        return shard.sql(
                        "select tenant from cases where alarm_at <= now() group by tenant order by min(alarm_at) limit ?")
                .param(TENANTS)
                .query((row, at) -> new TenantId(row.getString(1)))
                .list();
    }

    private int ring(TenantId tenant) {
        try {
            return CurrentTenant.callAs(tenant, ringing::ring);
        } catch (RuntimeException e) {
            LOG.warn("Alarms of {} wait: {}", tenant, e.getMessage());
            return 0;
        }
    }
}
