package io.cityops.cases.mail;

import io.cityops.cases.mail.box.MailSettings;
import io.cityops.cases.mail.box.Mailbox;
import io.cityops.cases.mail.box.Mailboxes;
import io.cityops.cases.mail.box.Postbox;
import io.cityops.cases.mail.box.Postbox.NotGiven;
import io.cityops.cases.mail.box.Postbox.Opened;
import io.cityops.cases.mail.box.Trouble;
import io.cityops.cases.mail.hearing.MailHearing;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Passing;
import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads some mail of the bound tenant's mailbox. A mail is passed when it was heard, and heard when that is written:
 * whoever is killed between the two reads it again, and finds it heard. Whom a mail kills has counted it before.
 */
@Component
class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final int SOME = 20;

    /** How often in turn something may go wrong with one mail before a person is told and the others go on. */
    private static final int PATIENCE = 6;

    /** How many large mails are in memory at a time: each takes several times its size. */
    private static final int LARGE_ONES = 2;

    private final Mailboxes mailboxes;
    private final Postbox postbox;
    private final MailHearing hearing;
    private final Duration wait;
    private final Semaphore room = new Semaphore(LARGE_ONES);

    Turn(Mailboxes mailboxes, Postbox postbox, MailHearing hearing, MailSettings settings) {
        this.mailboxes = mailboxes;
        this.postbox = postbox;
        this.hearing = hearing;
        this.wait = settings.room();
    }

    void take(OffsetDateTime lease) {
        try {
            mailboxes.read(lease, read(lease));
        } catch (NoRoom e) {
            LOG.info("The mailbox of {} goes on later: there is no room for its large mail", CurrentTenant.get());
            mailboxes.later(lease);
        } catch (LentAnew e) {
            LOG.info("The mailbox of {} is read by another, or was changed", CurrentTenant.get());
        } catch (Trouble.Met e) {
            failed(lease, Thread.interrupted() ? Trouble.TOO_SLOW : e.trouble());
        } catch (RuntimeException e) {
            LOG.warn("The mailbox of {} waits", CurrentTenant.get(), e);
            failed(lease, Thread.interrupted() ? Trouble.TOO_SLOW : Trouble.OURS);
        }
    }

    private void failed(OffsetDateTime lease, Trouble trouble) {
        LOG.info("The mailbox of {} was not read to its end: {}", CurrentTenant.get(), trouble.code());
        mailboxes.failed(lease, trouble);
    }

    /** Whether there is more. */
    private boolean read(OffsetDateTime lease) {
        var box = mailboxes.find().orElseThrow();
        try (var opened = postbox.open(box)) {
            var uid = begin(lease, box, opened);
            var found = opened.after(uid, SOME);
            for (var next : found.uids()) {
                if (hearing.full()) {
                    throw new Trouble.Met(Trouble.DAILY_LIMIT);
                }
                one(lease, box, opened, next);
                mine(mailboxes.passed(lease, next));
            }
            mine(mailboxes.passed(lease, found.upTo()));
            return found.upTo() < opened.last();
        }
    }

    /**
     * What came before it is ours is passed over, also where the first opening fails for long, or the numbers are new.
     */
    private long begin(OffsetDateTime lease, Mailbox box, Opened opened) {
        var validity = opened.validity();
        var before = box.read().validity();
        if (before != null && before == validity) {
            return box.read().uid();
        }
        if (before != null) {
            LOG.warn("The mailbox of {} numbers its mail anew: it is gone through once more", CurrentTenant.get());
        }
        var oldest = hearing.oldest(box).atOffset(ZoneOffset.UTC).toLocalDate();
        var uid = opened.before(oldest.minusDays(1)); // it may be the day before where the server stands
        mine(mailboxes.begin(lease, validity, uid));
        return uid;
    }

    /** What stands before a large one may be a server that drips, so it does not wait for long. */
    private void one(OffsetDateTime lease, Mailbox box, Opened opened, long uid) {
        if (!opened.large(uid)) {
            tried(lease, box, opened, uid);
            return;
        }
        try {
            if (!room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoRoom();
            }
        } catch (InterruptedException e) {
            throw new Trouble.Met(Trouble.TOO_SLOW);
        }
        try {
            tried(lease, box, opened, uid);
        } finally {
            room.release();
        }
    }

    private void tried(OffsetDateTime lease, Mailbox box, Opened opened, long uid) {
        if (mailboxes.tried(lease, uid).orElseThrow(LentAnew::new) > PATIENCE) {
            LOG.error("Mail {} of {} is passed over: a person is told of it", uid, CurrentTenant.get());
            hearing.unreadable(MailHearing.keyOf(opened.validity(), uid), null);
            return;
        }
        try {
            var got = opened.get(uid);
            if (got != null) {
                hearing.hear(box, got);
            }
        } catch (RuntimeException e) {
            var late = Thread.interrupted();
            if (!late && away(e)) {
                spare(lease, uid, e);
            }
            throw late
                    ? new Trouble.Met(Trouble.TOO_SLOW)
                    : e instanceof NotGiven ? new Trouble.Met(Trouble.BROKEN) : e;
        }
    }

    /** Where the database is away, this is too: what went wrong first is what is told. */
    private void spare(OffsetDateTime lease, long uid, RuntimeException met) {
        try {
            mailboxes.spare(lease, uid);
        } catch (RuntimeException e) {
            met.addSuppressed(e);
        }
    }

    /** Whether something of ours is down for a moment: it says nothing of the mail. */
    private static boolean away(RuntimeException e) {
        return e instanceof ProblemException problem
                ? problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                : Passing.is(e);
    }

    private static void mine(boolean written) {
        if (!written) {
            throw new LentAnew();
        }
    }

    /** The mailbox was changed, or this turn has taken too long: it is another's to go on. */
    private static final class LentAnew extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** As many large mails as may be are read just now. */
    private static final class NoRoom extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
