package io.cityops.cases.notices.post;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The letters of the bound tenant: what is put in leaves when, and only when, the transaction has succeeded. */
@Component
public class Letters {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;

    Letters(JdbcClient jdbc, JsonMapper json, Seal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** Puts a letter in, unless it was there already. */
    public void put(Letter letter) {
        jdbc.sql("""
                        insert into notice_letter (id, tenant, key, case_id, occasion, channel, recipient,
                            shown_recipient, facts, state, attempts, next_attempt_at, created_at, give_up_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, now(), now(), now() + interval '1 day')
                        on conflict (tenant, key) do nothing
                        """)
                .params(
                        Ids.next(),
                        CurrentTenant.get().value(),
                        letter.key(),
                        letter.caseId(),
                        letter.occasion().code(),
                        letter.channel().code(),
                        letter.to().text(),
                        letter.to().shown(),
                        json.writeValueAsString(letter.facts()))
                .update();
    }

    /** Remembers that somebody does not want to be told any more. */
    public void stop(AnswerTo address) {
        jdbc.sql("insert into notice_stop (tenant, fingerprint, at) values (?, ?, now()) on conflict do nothing")
                .params(CurrentTenant.get().value(), print(address))
                .update();
    }

    /** What became of a letter that was taken, as the other side says, perhaps before we have written down that it was. */
    public void receipt(UUID letter, boolean delivered) {
        jdbc.sql("""
                        update notice_letter set state = ?, reason = ?, done_at = coalesce(done_at, now()),
                            recipient = case when ? then null else recipient end
                        where tenant = ? and id = ? and state in ('sent', 'sending')
                        """)
                .params(delivered ? "sent" : "failed", delivered ? "delivered" : "undelivered", delivered)
                .params(CurrentTenant.get().value(), letter)
                .update();
    }

    /** What a letter was about. */
    @Transactional(readOnly = true)
    public Optional<UUID> about(UUID letter) {
        return jdbc.sql("select case_id from notice_letter where tenant = ? and id = ?")
                .params(CurrentTenant.get().value(), letter)
                .query(UUID.class)
                .optional();
    }

    boolean stopped(AnswerTo address) {
        return jdbc.sql("select count(*) from notice_stop where tenant = ? and fingerprint = ?")
                        .params(CurrentTenant.get().value(), print(address))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String print(AnswerTo address) {
        return seal.print(address.text(), "notice-stop:" + CurrentTenant.get().value());
    }
}
