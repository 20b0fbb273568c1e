package io.cityops.cases.levels;

import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outgoing boxes of all tenants in one database, seen by the role of the relay. */
final class PostOffice {

    private static final int BATCH = 16;
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    PostOffice(DataSource relay) {
        this.jdbc = JdbcClient.create(relay);
    }

    /** Takes messages that are due on loan for a minute; who does not come back with them leaves them to others. */
    List<Letter> collect() {
        return jdbc.sql("""
                        update level_outgoing set attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
                        where id in (
                            select o.id from level_outgoing o
                            where o.state = 'waiting' and o.next_attempt_at <= now()
                                and not exists (select 1 from level_outgoing e where e.tenant = o.tenant
                                    and e.case_id = o.case_id and e.state = 'waiting' and e.id < o.id)
                            order by o.id limit %d for update skip locked)
                        returning id, tenant, link, peer, type, body, attempts
                        """.formatted(BATCH))
                .query((row, number) -> new Letter(
                        row.getObject(1, UUID.class),
                        new TenantId(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)))
                .list();
    }

    void delivered(Letter letter) {
        jdbc.sql("update level_outgoing set state = 'sent', sent_at = now(), error = null where id = ?")
                .param(letter.id())
                .update();
    }

    void refused(Letter letter, String why) {
        jdbc.sql("update level_outgoing set state = 'refused', error = ? where id = ?")
                .params(shortened(why), letter.id())
                .update();
    }

    /** Tries again after two seconds, then four, then eight, at last every quarter of an hour. */
    void postpone(Letter letter, String why) {
        jdbc.sql("""
                        update level_outgoing set error = ?,
                            next_attempt_at = now() + least(interval '15 minutes', interval '1 second' * (2 ^ least(?, 10)))
                        where id = ?
                        """).params(shortened(why), letter.attempts(), letter.id()).update();
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(SHOWN, why.length()));
    }

    /** A message on its way. */
    record Letter(UUID id, TenantId tenant, UUID link, String peer, String type, String body, int attempts) {}
}
