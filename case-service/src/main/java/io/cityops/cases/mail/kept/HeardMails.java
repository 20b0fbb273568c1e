package io.cityops.cases.mail.kept;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.mail.box.Counted;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail that the bound tenant has heard. */
@Repository
public class HeardMails implements Counted {

    private static final String SELECT = "select * from mail_heard where tenant = ? ";

    private final JdbcClient jdbc;

    HeardMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean knows(String key) {
        return jdbc.sql("select count(*) from mail_heard where tenant = ? and key = ?")
                        .params(tenant(), key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether a mail is heard for the first time; waits for another transaction that is hearing it. */
    @Transactional
    public boolean claim(HeardMail mail) {
        return jdbc.sql("""
                        insert into mail_heard (id, tenant, key, message_id, refs, sender, outcome, why, at, sent_at,
                            answer_to, name, subject, words, address, left_out, about, case_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant, key) do nothing
                        """)
                        .params(mail.id(), tenant(), mail.key())
                        .param(mail.messageId())
                        .param(mail.before().isEmpty() ? null : String.join(" ", mail.before()))
                        .param(mail.sender())
                        .param(mail.outcome().code())
                        .param(mail.why() == null ? null : mail.why().code())
                        .param(Times.written(mail.at()))
                        .param(mail.sentAt() == null ? null : Times.written(mail.sentAt()))
                        .param(mail.answerTo() == null ? null : mail.answerTo().text())
                        .param(mail.name())
                        .param(mail.subject())
                        .param(mail.words())
                        .param(mail.address())
                        .param(mail.leftOut())
                        .param(mail.about())
                        .param(mail.caseId())
                        .update()
                == 1;
    }

    /** How many mails of a sender were taken since; those that nobody answers do not count. */
    @Transactional(readOnly = true)
    public long of(String sender, Instant since) {
        return jdbc.sql("""
                        select count(*) from mail_heard
                        where tenant = ? and sender = ? and at > ? and outcome in ('opened', 'waiting', 'discarded')
                        """)
                .params(tenant(), sender, Times.written(since))
                .query(Long.class)
                .single();
    }

    /** How many mails were taken since. */
    @Transactional(readOnly = true)
    public long taken(Instant since) {
        return jdbc.sql("""
                        select count(*) from mail_heard
                        where tenant = ? and at > ? and outcome in ('opened', 'waiting', 'discarded')
                        """)
                .params(tenant(), Times.written(since))
                .query(Long.class)
                .single();
    }

    /** The last mail of a sender that is one of a thread, or was called so by us. */
    @Transactional(readOnly = true)
    public Optional<HeardMail> ofThread(String sender, Collection<String> messageIds) {
        return messageIds.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select * from mail_heard where tenant = :tenant and message_id in (:ids)
                                    and sender = :sender order by at desc, id desc limit 1
                                """)
                        .param("tenant", tenant())
                        .param("ids", messageIds)
                        .param("sender", sender)
                        .query(HeardMails::mail)
                        .optional();
    }

    @Transactional(readOnly = true)
    public Optional<HeardMail> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(tenant(), id)
                .query(HeardMails::mail)
                .optional();
    }

    /** The mail that a case came by. */
    @Transactional(readOnly = true)
    public Optional<HeardMail> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "and case_id = ? order by at limit 1")
                .params(tenant(), caseId)
                .query(HeardMails::mail)
                .optional();
    }

    /** Holds a mail that waits until the transaction ends; nothing where it waits no more. */
    public Optional<HeardMail> holdWaiting(UUID id) {
        return jdbc.sql(SELECT + "and id = ? and outcome = 'waiting' for update")
                .params(tenant(), id)
                .query(HeardMails::mail)
                .optional();
    }

    /** Those that came to something, the longest there first, after one of them. */
    @Transactional(readOnly = true)
    public List<HeardMail> after(Outcome outcome, Instant at, UUID id, int most) {
        return jdbc.sql(SELECT + "and outcome = ? and (at, id) > (?, ?) order by at, id limit ?")
                .params(tenant(), outcome.code(), Times.written(at), id, most)
                .query(HeardMails::mail)
                .list();
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from mail_heard where tenant = ? and outcome = 'waiting'")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    /**
     * Decides a mail that waits; false where it waits no more. What became a case is told there, and forgotten here.
     *
     * @param by who decided; absent where its sender did, by saying more
     */
    public boolean decide(
            UUID id, Outcome outcome, @Nullable String by, @Nullable String reason, @Nullable UUID caseId) {
        return jdbc.sql("""
                        update mail_heard set outcome = ?, decided_at = now(), decided_by = ?, reason = ?, case_id = ?,
                            words = case when ? then null else words end,
                            subject = case when ? then null else subject end,
                            answer_to = case when ? then null else answer_to end,
                            name = case when ? then null else name end,
                            address = case when ? then null else address end
                        where tenant = ? and id = ? and outcome = 'waiting'
                        """)
                        .param(outcome.code())
                        .param(by)
                        .param(reason)
                        .param(caseId)
                        .params(caseId != null, caseId != null, caseId != null, caseId != null, caseId != null)
                        .params(tenant(), id)
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> lately() {
        var counts = new LinkedHashMap<String, Long>();
        for (var outcome : Outcome.values()) {
            counts.put(outcome.code(), 0L);
        }
        jdbc.sql("""
                        select outcome, count(*) as mails from mail_heard
                        where tenant = ? and at > now() - interval '30 days' group by outcome
                        """)
                .param(tenant())
                .query((row, at) -> counts.put(row.getString("outcome"), row.getLong("mails")))
                .list();
        return counts;
    }

    static HeardMail mail(ResultSet row, int at) throws SQLException {
        var before = row.getString("refs");
        var why = row.getString("why");
        var answerTo = row.getString("answer_to");
        return new HeardMail(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("message_id"),
                before == null ? List.of() : List.of(before.split(" ")),
                row.getString("sender"),
                Outcome.of(row.getString("outcome")),
                why == null ? null : Why.of(why),
                Times.read(row, "at"),
                Times.readIfAny(row, "sent_at"),
                answerTo == null ? null : AnswerTo.read(answerTo),
                row.getString("name"),
                row.getString("subject"),
                row.getString("words"),
                row.getString("address"),
                row.getInt("left_out"),
                row.getObject("about", UUID.class),
                row.getObject("case_id", UUID.class),
                Times.readIfAny(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
