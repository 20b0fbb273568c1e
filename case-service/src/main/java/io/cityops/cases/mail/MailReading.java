package io.cityops.cases.mail;

import io.cityops.cases.mail.box.MailSettings;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the mailboxes of all tenants read, each in a thread of its own and by one instance at a time, to which it is lent for
 * longer than it may be read. One that hangs is interrupted; the others do not wait for it.
 */
@Component
class MailReading extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailReading.class);

    private final List<JdbcClient> relays;
    private final Turn turn;
    private final MailSettings settings;
    private final Semaphore free;
    private final Map<Thread, Instant> readers = new ConcurrentHashMap<>();

    MailReading(Shards shards, Turn turn, MailSettings settings) {
        super("mail reader", Duration.ofSeconds(1), Duration.ofSeconds(5));
        this.relays = shards.relays().stream().map(JdbcClient::create).toList();
        this.turn = turn;
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce());
    }

    @Override
    protected boolean round() {
        interruptLate();
        for (var relay : relays) {
            while (free.tryAcquire()) {
                var lent = Optional.<Lent>empty();
                try {
                    lent = lend(relay);
                } finally {
                    if (lent.isEmpty()) {
                        free.release();
                    }
                }
                if (lent.isEmpty()) {
                    break;
                }
                begin(lent.get());
            }
        }
        return false;
    }

    private void interruptLate() {
        var now = Instant.now();
        readers.forEach((reader, until) -> {
            if (until.isBefore(now)) {
                LOG.warn("{} took longer than {} and is interrupted", reader.getName(), settings.longest());
                reader.interrupt();
            }
        });
    }

    /** The one that is due for the longest time. */
    private Optional<Lent> lend(JdbcClient relay) {
        var seconds = settings.longest().plusMinutes(1).toSeconds();
        return relay.sql("""
                        update mailbox set lease = now() + interval '1 second' * ?
                        where tenant = (select tenant from mailbox where enabled and due_at <= now() and lease <= now()
                            order by due_at limit 1 for update skip locked)
                        returning tenant, lease
                        """)
                .param(seconds)
                .query((row, at) -> new Lent(new TenantId(row.getString(1)), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    private void begin(Lent lent) {
        var reader = Thread.ofVirtual().name("mail of " + lent.tenant().value()).unstarted(() -> read(lent));
        readers.put(reader, Instant.now().plus(settings.longest()));
        reader.start();
    }

    private void read(Lent lent) {
        try {
            CurrentTenant.runAs(lent.tenant(), () -> turn.take(lent.until()));
        } catch (RuntimeException e) {
            LOG.warn("The mailbox of {} waits until it is lent anew: {}", lent.tenant(), e.toString());
        } finally {
            readers.remove(Thread.currentThread());
            free.release();
        }
    }

    @Override
    public void stop() {
        super.stop();
        readers.keySet().forEach(Thread::interrupt);
    }

    private record Lent(TenantId tenant, OffsetDateTime until) {}
}
