package io.cityops.tenancy.events;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox of every tenant in one database, seen by the role of the relay. */
final class OutboxShard {

    /** What one round takes of a database at most. */
    static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OutboxShard(DataSource relay) {
        jdbc = JdbcClient.create(relay);
        transaction = new TransactionTemplate(new JdbcTransactionManager(relay));
    }

    /** Hands over the oldest rows that wait, in their order, and marks them when that went well. */
    int publish(Carrier carrier) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var rows = jdbc.sql("""
                            select id, tenant, stream, type, key, payload::text, at from outbox
                            where published_at is null order by id limit %d for update skip locked
                            """.formatted(BATCH))
                    .query((row, number) -> new Letter(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getTimestamp(7).toInstant()))
                    .list();
            if (!rows.isEmpty()) {
                carrier.carry(rows);
                jdbc.sql("update outbox set published_at = now() where id = any(?)")
                        .param(rows.stream().map(Letter::id).toArray(UUID[]::new))
                        .update();
            }
            return rows.size();
        }));
    }

    /** Lets rows that were published since wait again, for a reader of the streams that has forgotten them. */
    int republishSince(Instant since) {
        return jdbc.sql("update outbox set published_at = null where published_at >= ?")
                .param(Timestamp.from(since))
                .update();
    }

    int forgetPublishedBefore(Instant before) {
        return jdbc.sql("delete from outbox where published_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** What carries rows away; when it throws, they stay. */
    interface Carrier {

        void carry(List<Letter> letters);
    }

    record Letter(UUID id, String tenant, String stream, String type, String key, String payload, Instant at) {}
}
