package io.cityops.tenancy.events;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

final class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OutboxRelay relay;

    JdbcOutbox(JdbcClient jdbc, JsonMapper json, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.relay = relay;
    }

    @Override
    public void add(String stream, String type, String key, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("word is left in the transaction that made it true, and there is none");
        }
        jdbc.sql("""
                        insert into outbox (id, tenant, stream, type, key, payload, at)
                        values (?, ?, ?, ?, ?, ?::jsonb, now())
                        """)
                .params(Ids.next(), CurrentTenant.get().value(), stream, type, key, json.writeValueAsString(payload))
                .update();
        nudgeAfterCommit();
    }

    @Override
    public void nudge() {
        relay.nudge();
    }

    private void nudgeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.nudge();
            }
        });
    }
}
