package io.cityops.cases.levels;

import io.cityops.cases.levels.Signature.Claims;
import io.cityops.cases.lifecycle.CaseNumbers;
import io.cityops.cases.lifecycle.Link;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The box for messages that come in: each is believed only when its link is in force, it is meant for the bound tenant
 * and its signature is the peer's; each has its effect once, however often it comes.
 */
@Component
class Inbox {

    private final LinkBook links;
    private final Signature signature;
    private final Hearing hearing;
    private final LevelSettings settings;
    private final CaseNumbers numbers;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Inbox(
            LinkBook links,
            Signature signature,
            Hearing hearing,
            LevelSettings settings,
            CaseNumbers numbers,
            Clock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.signature = signature;
        this.hearing = hearing;
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a message in.
     *
     * @return whether it was new
     * @throws LevelProblem when it is not to be believed
     */
    boolean take(String text) {
        var unverified = signature.read(text);
        var link = linkOf(unverified.claims());
        var message = signature.verify(unverified, link.peer());
        var number = message.type() == Message.Type.OFFERED ? numbers.next(clock.instant()) : "";
        return Objects.requireNonNull(transaction.execute(status -> {
            var fresh = isNew(message);
            if (fresh) {
                hearing.hear(message, link, number);
            }
            return fresh;
        }));
    }

    /** The link that a message for us claims to come over, once it is known to be in force and the sender's. */
    private Link linkOf(Claims claims) {
        if (!claims.audience().equals(settings.address(CurrentTenant.get().value()))) {
            throw new LevelProblem.NotForUs();
        }
        var known = links.find(claims.link()).orElseThrow(LevelProblem.UnknownLink::new);
        if (!claims.issuer().equals(settings.address(known.link().peer()))) {
            throw new LevelProblem.UnknownLink();
        }
        if (!known.inForce()) {
            throw new LevelProblem.LinkNotInForce(known.state());
        }
        return known.link();
    }

    /** Waits for a transaction that takes the same message in. */
    private boolean isNew(Message message) {
        return jdbc.sql("""
                        insert into level_incoming (tenant, id, link, type, received_at) values (?, ?, ?, ?, now())
                        on conflict do nothing
                        """)
                        .params(
                                CurrentTenant.get().value(),
                                message.id(),
                                message.link(),
                                message.type().code())
                        .update()
                == 1;
    }
}
