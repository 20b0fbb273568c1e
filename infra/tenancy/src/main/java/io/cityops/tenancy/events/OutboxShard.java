package io.cityops.tenancy.events;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
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

    /** From tenant to tenant by the index, without going through all that waits. */
    private static final String WAITING = """
            with recursive waiting(tenant) as (
                (select tenant from outbox where published_at is null order by tenant limit 1)
                union all
                select (select o.tenant from outbox o where o.published_at is null and o.tenant > w.tenant
                    order by o.tenant limit 1)
                from waiting w where w.tenant is not null)
            select o.* from waiting w cross join lateral (
                select id, tenant, stream, type, key, payload::text, at from outbox
                where tenant = w.tenant and published_at is null order by id
                limit greatest(1, least(?, ? / (select greatest(1, count(tenant)) from waiting)))
                for update skip locked) o
            order by o.id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OutboxShard(DataSource relay) {
        jdbc = JdbcClient.create(relay);
        transaction = new TransactionTemplate(new JdbcTransactionManager(relay));
    }

    /**
     * Hands over the oldest rows that wait of each tenant, in their order, and marks them when that went well. No tenant
     * gets more than its share, so that one that has much to tell does not keep the others waiting.
     *
     * @param most what a tenant gets at most
     * @return how many rows that were, and {@link #BATCH} at least where more are waiting
     */
    int publish(int most, Carrier carrier) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var rows = jdbc.sql(WAITING)
                    .params(most, BATCH)
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
            return hasFullShare(rows, most) ? Math.max(rows.size(), BATCH) : rows.size();
        }));
    }

    private static boolean hasFullShare(List<Letter> rows, int most) {
        var each = rows.stream().collect(groupingBy(Letter::tenant, counting()));
        return !each.isEmpty() && Collections.max(each.values()) >= Math.max(1, Math.min(most, BATCH / each.size()));
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
