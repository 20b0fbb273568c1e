package io.cityops.tenancy.events;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is told until the transaction is about to commit, and writes it then in one round trip. */
final class JdbcOutbox implements Outbox {

    private static final String ADD = """
            insert into outbox (id, tenant, stream, type, key, payload, at) values (?, ?, ?, ?, ?, ?::jsonb, now())
            """;

    private final JdbcOperations jdbc;
    private final JsonMapper json;
    private final OutboxRelay relay;

    JdbcOutbox(JdbcOperations jdbc, JsonMapper json, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.relay = relay;
    }

    @Override
    public void add(String stream, String type, String key, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("word is left in the transaction that made it true, and there is none");
        }
        var tenant = CurrentTenant.get().value();
        words().rows.add(new Object[] {Ids.next(), tenant, stream, type, key, json.writeValueAsString(payload)});
    }

    @Override
    public void nudge() {
        relay.nudge();
    }

    private Words words() {
        var known = (@Nullable Words) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var begun = new Words();
        begun.resume();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** What the running transaction has to tell. */
    private final class Words implements TransactionSynchronization {

        private final List<Object[]> rows = new ArrayList<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JdbcOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcOutbox.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.batchUpdate(ADD, rows);
        }

        @Override
        public void afterCommit() {
            relay.nudge();
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
