package io.cityops.cases.mail.box;

import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.rows.Times;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of the bound tenant; its password is sealed in the database. */
@Repository
public class Mailboxes {

    private final JdbcClient jdbc;
    private final Seal seal;

    Mailboxes(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Transactional(readOnly = true)
    public Optional<Mailbox> find() {
        return jdbc.sql("select * from mailbox where tenant = ?")
                .param(tenant())
                .query(this::mailbox)
                .optional();
    }

    /**
     * Settles it; where it is another account or folder than before, it is read from now on, as it is the first time.
     * Whoever reads it just now does not go on.
     */
    void keep(Mailbox box, boolean another) {
        var category = box.category();
        var access = box.access();
        jdbc.sql("""
                        insert into mailbox as m (tenant, address, host, port, security, username, sealed, folder, minutes,
                            scheme, kind, category, enabled, changed_at, changed_by, lease, due_at, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now(), ?)
                        on conflict (tenant) do update set address = excluded.address, host = excluded.host,
                            port = excluded.port, security = excluded.security, username = excluded.username,
                            sealed = excluded.sealed, folder = excluded.folder, minutes = excluded.minutes,
                            scheme = excluded.scheme, kind = excluded.kind, category = excluded.category,
                            enabled = excluded.enabled, changed_at = excluded.changed_at, lease = excluded.lease,
                            changed_by = excluded.changed_by, due_at = now(), failures = 0,
                            failed_at = case when ? then null else m.failed_at end,
                            failure = case when ? then null else m.failure end,
                            since = case when ? then excluded.since else m.since end,
                            uid_validity = case when ? then null else m.uid_validity end,
                            last_uid = case when ? then 0 else m.last_uid end
                        """)
                .params(
                        tenant(),
                        box.address(),
                        access.host(),
                        access.port(),
                        access.security().code())
                .params(access.username(), seal.seal(access.password(), purpose()), access.folder(), box.minutes())
                .param(category == null ? null : category.scheme())
                .param(category == null ? null : category.kind())
                .param(category == null ? null : category.code())
                .params(box.enabled(), Times.written(box.changedAt()), box.changedBy(), Times.written(box.since()))
                .params(another, another, another, another, another)
                .update();
    }

    /** Notes of which the numbers are, and from where on mail is read; false where it is lent to another by now. */
    @Transactional
    public boolean begin(OffsetDateTime lease, long validity, long uid) {
        return jdbc.sql("""
                        update mailbox set uid_validity = ?, last_uid = ?, stuck_times = 0 where tenant = ? and lease = ?
                        """).params(validity, uid, tenant(), lease).update() == 1;
    }

    /**
     * Notes that a mail was read, and all before it; never that one was not. False where it is lent to another by now.
     */
    @Transactional
    public boolean passed(OffsetDateTime lease, long uid) {
        return jdbc.sql("update mailbox set last_uid = greatest(last_uid, ?) where tenant = ? and lease = ?")
                        .params(uid, tenant(), lease)
                        .update()
                == 1;
    }

    /** Counts that a mail is about to be read, and how often in turn; nothing where it is lent to another by now. */
    @Transactional
    public Optional<Integer> tried(OffsetDateTime lease, long uid) {
        return jdbc.sql("""
                        update mailbox set stuck_uid = ?, stuck_times = case when stuck_uid = ? then stuck_times + 1 else 1 end
                        where tenant = ? and lease = ? returning stuck_times
                        """)
                .params(uid, uid, tenant(), lease)
                .query(Integer.class)
                .optional();
    }

    /** Counts one time less, as it was not that mail's fault. */
    @Transactional
    public void spare(OffsetDateTime lease, long uid) {
        jdbc.sql("update mailbox set stuck_times = stuck_times - 1 where tenant = ? and lease = ? and stuck_uid = ?")
                .params(tenant(), lease, uid)
                .update();
    }

    /** Ends a turn that went well. */
    @Transactional
    public void read(OffsetDateTime lease, boolean more) {
        jdbc.sql("""
                        update mailbox set lease = now(), read_at = now(), failed_at = null, failure = null, failures = 0,
                            due_at = case when ? then now() else now() + interval '1 minute' * minutes end
                        where tenant = ? and lease = ?
                        """).params(more, tenant(), lease).update();
    }

    /** Ends a turn that goes on in a minute, which is nothing to be told of. */
    @Transactional
    public void later(OffsetDateTime lease) {
        jdbc.sql("""
                        update mailbox set lease = now(), due_at = now() + interval '1 minute' where tenant = ? and lease = ?
                        """).params(tenant(), lease).update();
    }

    /** Ends a turn that failed: it is tried again after twice the time, at last every hour. */
    @Transactional
    public void failed(OffsetDateTime lease, Trouble why) {
        jdbc.sql("""
                        update mailbox set lease = now(), failed_at = now(), failure = ?, failures = failures + 1,
                            due_at = now() + least(interval '1 hour', interval '1 minute' * minutes * (2 ^ least(failures, 6)))
                        where tenant = ? and lease = ?
                        """).params(why.code(), tenant(), lease).update();
    }

    private Mailbox mailbox(ResultSet row, int at) throws SQLException {
        var category = row.getString("category");
        return new Mailbox(
                row.getString("address"),
                new Access(
                        row.getString("host"),
                        row.getInt("port"),
                        Access.Security.of(row.getString("security")),
                        row.getString("username"),
                        seal.open(row.getString("sealed"), purpose()),
                        row.getString("folder")),
                row.getInt("minutes"),
                category == null ? null : new CategoryAsked(row.getString("scheme"), row.getString("kind"), category),
                row.getBoolean("enabled"),
                Times.read(row, "since"),
                new Mailbox.Read(
                        row.getObject("uid_validity", Long.class),
                        row.getLong("last_uid"),
                        Times.readIfAny(row, "read_at"),
                        Times.readIfAny(row, "failed_at"),
                        trouble(row.getString("failure"))),
                Times.read(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static @Nullable Trouble trouble(@Nullable String code) {
        return code == null ? null : Trouble.of(code);
    }

    private static String purpose() {
        return "mailbox:" + tenant();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
