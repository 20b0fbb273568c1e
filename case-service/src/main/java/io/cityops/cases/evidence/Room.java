package io.cityops.cases.evidence;

import io.cityops.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How much room a tenant's evidence takes: taken before the bytes are kept, given back when they are not. */
@Component
class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final JdbcClient jdbc;
    private final EvidenceSettings settings;
    private final TransactionTemplate transaction;

    Room(JdbcClient jdbc, EvidenceSettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws EvidenceProblem.NoRoom when there is not that much left */
    void take(long bytes) {
        var tenant = CurrentTenant.get();
        var total = settings.of(tenant).total();
        if (change(tenant.value(), bytes, total.toBytes()) == 0) {
            throw new EvidenceProblem.NoRoom(total.toGigabytes());
        }
    }

    /** In a transaction that has failed already, taking is undone with it. */
    void giveBack(long bytes) {
        try {
            change(CurrentTenant.get().value(), -bytes, Long.MAX_VALUE);
        } catch (DataAccessException e) {
            LOG.debug("Room was not given back: {}", e.getMessage());
        }
    }

    private int change(String tenant, long bytes, long most) {
        Integer changed = transaction.execute(status -> jdbc.sql("""
                        insert into evidence_usage as u (tenant, bytes) select ?::text, greatest(0, ?::bigint) where ?::bigint <= ?::bigint
                        on conflict (tenant) do update set bytes = greatest(0, u.bytes + ?::bigint)
                            where u.bytes + ?::bigint <= ?::bigint
                        """)
                .params(tenant, bytes, bytes, most, bytes, bytes, most)
                .update());
        return changed == null ? 0 : changed;
    }
}
