package io.cityops.cases.wechat;

import io.cityops.tenancy.CurrentTenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What followers of the bound tenant's account have said so far, and which messages were heard already. */
@Component
class Talks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Talks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether a message is heard for the first time; waits for another transaction that is hearing it. */
    boolean claim(String key, Instant now) {
        return jdbc.sql("insert into wechat_heard (tenant, key, at) values (?, ?, ?) on conflict do nothing")
                        .params(CurrentTenant.get().value(), key, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Remembers what a message was answered; words that it was answered already stay. */
    void answered(String key, String answer) {
        jdbc.sql("update wechat_heard set answer = coalesce(nullif(answer, ''), ?) where tenant = ? and key = ?")
                .params(answer, CurrentTenant.get().value(), key)
                .update();
    }

    /** What a message that was heard was answered; nothing where that is still open. */
    Optional<String> answerTo(String key) {
        return jdbc.sql("select answer from wechat_heard where tenant = ? and key = ? and answer is not null")
                .params(CurrentTenant.get().value(), key)
                .query(String.class)
                .optional();
    }

    /** Forgets messages that WeChat does not send again. */
    void forgetHeard(Instant before) {
        jdbc.sql("delete from wechat_heard where tenant = ? and at < ?")
                .params(CurrentTenant.get().value(), before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what followers have told and never made a report of, unless they are just saying more. */
    void forgetTold(Instant before) {
        jdbc.sql("""
                        update wechat_talk set talk = '' where tenant = ? and follower in (
                            select follower from wechat_talk
                            where tenant = ? and at < ? and talk <> '' for update skip locked)
                        """)
                .params(CurrentTenant.get().value(), CurrentTenant.get().value(), before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a follower has told so far, held until the transaction ends; nothing heard where it became a report. */
    Talk of(String follower, Instant now) {
        jdbc.sql("insert into wechat_talk (tenant, follower, talk, at) values (?, ?, null, ?) on conflict do nothing")
                .params(CurrentTenant.get().value(), follower, now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select coalesce(talk, '') from wechat_talk where tenant = ? and follower = ? for update")
                .params(CurrentTenant.get().value(), follower)
                .query(String.class)
                .optional()
                .filter(kept -> !kept.isEmpty())
                .map(kept -> json.readValue(kept, Talk.class).at(now))
                .orElseGet(() -> Talk.begun(now));
    }

    /** @param talk nothing where it has become a report */
    void keep(String follower, @Nullable Talk talk, Instant now) {
        jdbc.sql("update wechat_talk set talk = ?, at = ? where tenant = ? and follower = ?")
                .params(
                        talk == null ? "" : json.writeValueAsString(talk),
                        now.atOffset(ZoneOffset.UTC),
                        CurrentTenant.get().value(),
                        follower)
                .update();
    }
}
