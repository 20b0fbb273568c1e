package io.cityops.cases.mail.hearing;

import io.cityops.cases.evidence.Hash;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.mail.box.MailSettings;
import io.cityops.cases.mail.box.Mailbox;
import io.cityops.cases.mail.box.Postbox.Got;
import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.HeardMails;
import io.cityops.cases.mail.kept.Outcome;
import io.cityops.cases.mail.kept.Why;
import io.cityops.cases.mail.reading.Mail;
import io.cityops.cases.mail.reading.MailReader;
import io.cityops.cases.mail.reading.Unreadable;
import io.cityops.cases.notices.Correspondence;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears a mail of the bound tenant once, however often it is read. Who may loop is neither answered nor taken; who writes
 * too often is told so once.
 */
@Component
public class MailHearing {

    /** What arrived longer ago is not taken: it is there again because the mailbox numbers its mail anew. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final Duration DAY = Duration.ofDays(1);

    private final HeardMails mails;
    private final Conversations conversations;
    private final Taking taking;
    private final Correspondence correspondence;
    private final MailSettings settings;
    private final Seal seal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailHearing(
            HeardMails mails,
            Conversations conversations,
            Taking taking,
            Correspondence correspondence,
            MailSettings settings,
            Seal seal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.conversations = conversations;
        this.taking = taking;
        this.correspondence = correspondence;
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the bound tenant takes no more today; the others wait in the mailbox. */
    public boolean full() {
        return mails.taken(clock.instant().minus(DAY)) >= settings.perCity();
    }

    public void hear(Mailbox box, Got got) {
        Mail mail;
        try {
            mail = MailReader.read(got.bytes(), got.whole());
        } catch (Unreadable e) {
            if (!old(box, got.receivedAt())) {
                unreadable(Hash.of(got.bytes()), got.receivedAt());
            }
            return;
        }
        var key = Keys.of(mail);
        if (!mails.knows(key)) {
            hear(box, mail, draft(key, mail, got.receivedAt()));
        }
    }

    /** A mail of which nothing is known but that it lies there. */
    public void unreadable(String key, @Nullable Instant receivedAt) {
        mails.claim(Drafts.unreadable(key, clock.instant(), receivedAt));
    }

    private void hear(Mailbox box, Mail mail, HeardMail draft) {
        var from = mail.from();
        if (mail.automatic() || from != null && ours(from, box)) {
            mails.claim(Drafts.as(draft, Outcome.AUTOMATIC));
            return;
        }
        if (old(box, draft.sentAt())) {
            mails.claim(Drafts.as(draft, Outcome.OLD));
            return;
        }
        if (from == null) {
            unreadable(draft.key(), draft.sentAt());
            return;
        }
        var sender = Objects.requireNonNull(draft.sender());
        if (mails.of(sender, clock.instant().minus(DAY)) >= settings.perSender()) {
            limited(mail, draft, sender);
            return;
        }
        try {
            answered(box, mail, draft, sender);
        } catch (Taking.DecidedMeanwhile e) { // it answers a case now, or nothing
            answered(box, mail, draft, sender);
        }
    }

    private void answered(Mailbox box, Mail mail, HeardMail draft, String sender) {
        var former = conversations.former(mail, sender);
        if (former.isPresent()
                && former.get().outcome() == Outcome.WAITING
                && former.get().why() != Why.REPLY) {
            taking.more(box, mail, draft, former.get());
        } else if (former.map(HeardMail::caseId).isPresent()) {
            taking.reply(mail, draft, Objects.requireNonNull(former.get().caseId()));
        } else {
            taking.take(box, mail, draft);
        }
    }

    private boolean ours(String from, Mailbox box) {
        return from.equalsIgnoreCase(box.address())
                || from.equalsIgnoreCase(box.username())
                || correspondence.from().filter(from::equalsIgnoreCase).isPresent();
    }

    private boolean old(Mailbox box, @Nullable Instant receivedAt) {
        return receivedAt != null && receivedAt.isBefore(oldest(box));
    }

    /** Since when mail of a mailbox is ours to take; clocks may differ a little. */
    public Instant oldest(Mailbox box) {
        var since = box.since().minus(Duration.ofMinutes(5));
        var recent = clock.instant().minus(OLDEST);
        return since.isAfter(recent) ? since : recent;
    }

    /** Told once a day; what tells it goes out only if the mail is noted. */
    private void limited(Mail mail, HeardMail draft, String sender) {
        transaction.executeWithoutResult(status -> {
            if (mails.claim(Drafts.as(draft, Outcome.LIMITED)) && draft.answerTo() != null) {
                var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                var event = "mail/too_many/" + sender + "/" + day;
                correspondence.write(event, draft.id(), Occasion.TOO_MANY, draft.answerTo(), mail.subject());
            }
        });
    }

    private HeardMail draft(String key, Mail mail, @Nullable Instant receivedAt) {
        var from = mail.from();
        var sender = from == null
                ? null
                : seal.print(from, "mail-sender:" + CurrentTenant.get().value());
        var answerTo = from == null ? Optional.<AnswerTo>empty() : AnswerTo.of(AnswerTo.Kind.MAILTO, from);
        return Drafts.of(key, mail, sender, answerTo.orElse(null), clock.instant(), receivedAt);
    }

    /** As which mail an unreadable one is known, where not even its bytes can be had. */
    public static String keyOf(long validity, long uid) {
        return Keys.of("uid " + validity + " " + uid);
    }
}
