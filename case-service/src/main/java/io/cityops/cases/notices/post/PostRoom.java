package io.cityops.cases.notices.post;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of all tenants in one database, seen by the role of the relay. */
final class PostRoom {

    private static final int BATCH = 16;
    private static final int SHOWN = 300;

    private final JdbcClient jdbc;

    PostRoom(DataSource relay) {
        this.jdbc = JdbcClient.create(relay);
    }

    /** Takes letters that are due, for a minute; nobody else takes them meanwhile. */
    List<Due> collect() {
        return jdbc.sql("""
                        update notice_letter set state = 'sending', attempts = attempts + 1,
                            next_attempt_at = now() + interval '1 minute'
                        where id in (select id from notice_letter
                            where state = 'waiting' and next_attempt_at <= now()
                            order by next_attempt_at limit %d for update skip locked)
                        returning id, tenant, case_id, occasion, channel, recipient, facts, attempts,
                            give_up_at <= now() as late
                        """.formatted(BATCH))
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        new TenantId(row.getString("tenant")),
                        row.getObject("case_id", UUID.class),
                        row.getString("occasion"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("facts"),
                        row.getInt("attempts"),
                        row.getBoolean("late")))
                .list();
    }

    /** Letters whose carrier went away while it carried them: they go again only where that cannot be twice. */
    void takeBack(List<String> repeatable) {
        jdbc.sql("""
                        update notice_letter set
                            state = case when channel = any(?) then 'waiting' else 'unclear' end,
                            reason = 'interrupted'
                        where state = 'sending' and next_attempt_at <= now()
                        """).param(repeatable.toArray(String[]::new)).update();
    }

    /** Where to is forgotten when a letter is settled; it is kept while somebody may want it sent again. */
    void settle(Due letter, String state, @Nullable String why) {
        var forget = state.equals("sent") || state.equals("dropped");
        jdbc.sql("""
                        update notice_letter set state = ?, done_at = now(),
                            recipient = case when ? then null else recipient end, reason = ?
                        where id = ? and state = 'sending'
                        """)
                .params(state, forget)
                .param(why == null ? null : why.substring(0, Math.min(SHOWN, why.length())))
                .param(letter.id())
                .update();
    }

    /** Tries again after half a minute, then one, then two, at last every hour. */
    void postpone(Due letter, String why) {
        jdbc.sql("""
                        update notice_letter set state = 'waiting', reason = ?,
                            next_attempt_at = now() + least(interval '1 hour', interval '15 seconds' * (2 ^ least(?, 10)))
                        where id = ? and state = 'sending'
                        """)
                .params(why.substring(0, Math.min(SHOWN, why.length())), letter.attempts(), letter.id())
                .update();
    }

    /** It waits for the end of quiet hours, which is no attempt. */
    void hold(Due letter, Instant until) {
        jdbc.sql("""
                        update notice_letter set state = 'waiting', reason = 'quiet_hours', attempts = attempts - 1,
                            next_attempt_at = ? where id = ? and state = 'sending'
                        """).params(until.atOffset(ZoneOffset.UTC), letter.id()).update();
    }

    /** Forgets what nobody needs any more. */
    void tidy() {
        jdbc.sql("delete from notice_letter where created_at < now() - interval '90 days'")
                .update();
        jdbc.sql("delete from inbox_item where at < now() - interval '90 days'").update();
        jdbc.sql("delete from inbox_read where at < now() - interval '90 days'").update();
    }

    /** A letter on its way. */
    record Due(
            UUID id,
            TenantId tenant,
            UUID caseId,
            String occasion,
            String channel,
            @Nullable String recipient,
            String facts,
            int attempts,
            boolean late) {

        @Override
        public String toString() {
            return "letter " + id;
        }
    }
}
