package io.cityops.cases.mail.kept;

import io.cityops.cases.rounds.EachTenant;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what people have written once it is decided; that it came is remembered for longer than it may come again. */
@Component
class MailTidying {

    /** What was no case, in case somebody asks why. */
    static final Duration WORDS = Duration.ofDays(7);

    /** Twice as long as old mail is taken for new when a mailbox numbers its mail anew. */
    static final Duration KNOWN = Duration.ofDays(60);

    /** How long letters about a case may still come, each in its thread. */
    static final Duration THREADS = Duration.ofDays(400);

    private static final int BATCH = 200;

    private final EachTenant tenants;
    private final JdbcClient jdbc;
    private final MailPictures pictures;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailTidying(
            EachTenant tenants,
            JdbcClient jdbc,
            MailPictures pictures,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void tidyAll() {
        tenants.having("mail_heard", this::tidy);
    }

    /** Of the bound tenant. */
    void tidy() {
        var now = clock.instant();
        for (var some = discarded(now.minus(WORDS)); !some.isEmpty(); some = discarded(now.minus(WORDS))) {
            some.forEach(this::forgetWords);
        }
        transaction.executeWithoutResult(status -> forget(now));
    }

    private List<UUID> discarded(Instant before) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select id from mail_heard where tenant = ? and outcome = 'discarded' and decided_at < ?
                            and words is not null order by at, id limit ?
                        """)
                .params(tenant(), Times.written(before), BATCH)
                .query((row, at) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list()));
    }

    private void forgetWords(UUID mail) {
        var photos = pictures.of(mail);
        transaction.executeWithoutResult(status -> {
            pictures.release(mail);
            jdbc.sql("""
                            update mail_heard set words = null, answer_to = null, name = null, subject = null, address = null
                            where tenant = ? and id = ?
                            """).params(tenant(), mail).update();
        });
        pictures.sweep(photos);
    }

    private void forget(Instant now) {
        jdbc.sql("""
                        delete from mail_heard where tenant = ? and at < ? and outcome <> 'waiting'
                            and (case_id is null or at < ?) and (outcome <> 'discarded' or words is null)
                        """)
                .params(tenant(), Times.written(now.minus(KNOWN)), Times.written(now.minus(THREADS)))
                .update();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
