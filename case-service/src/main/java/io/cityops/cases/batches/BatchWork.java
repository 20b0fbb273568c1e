package io.cityops.cases.batches;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes on with batches of all tenants, one at a time on each instance. A batch is lent for half a minute and lent anew
 * with every few rows; of one whose instance is gone another takes the rest.
 */
@Component
class BatchWork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

    private final List<JdbcClient> relays;
    private final Applying applying;

    BatchWork(Shards shards, Applying applying) {
        super("batches", Duration.ofSeconds(1), Duration.ofSeconds(5));
        this.relays = shards.relays().stream().map(JdbcClient::create).toList();
        this.applying = applying;
    }

    @Override
    protected boolean round() {
        var worked = false;
        for (var relay : relays) {
            var lent = lend(relay);
            lent.ifPresent(BatchWork.this::goOn);
            worked |= lent.isPresent();
        }
        return worked;
    }

    /** Of several tenants the one whose turn was longest ago. */
    private static Optional<Lent> lend(JdbcClient relay) {
        return relay.sql("""
                        update batch set lease = now() + interval '30 seconds'
                        where id = (select id from batch where state = 'applying' and lease <= now()
                            order by lease limit 1 for update skip locked)
                        returning tenant, id
                        """)
                .query((row, number) -> new Lent(new TenantId(row.getString(1)), row.getObject(2, UUID.class)))
                .optional();
    }

    private void goOn(Lent lent) {
        try {
            CurrentTenant.runAs(lent.tenant(), () -> applying.goOn(lent.batch()));
        } catch (RuntimeException e) {
            LOG.warn("Batch {} of {} waits: {}", lent.batch(), lent.tenant(), e.toString());
        }
    }

    private record Lent(TenantId tenant, UUID batch) {}
}
