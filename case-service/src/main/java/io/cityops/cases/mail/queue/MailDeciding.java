package io.cityops.cases.mail.queue;

import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.mail.kept.Description;
import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.HeardMails;
import io.cityops.cases.mail.kept.MailPictures;
import io.cityops.cases.mail.kept.Outcome;
import io.cityops.cases.mail.kept.Why;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides mail that waits. Of two who decide at once the second is told. */
@Component
class MailDeciding {

    /** A report tells of three days at most; what waited for longer was told when it was heard. */
    private static final Duration RECENT = Duration.ofDays(3).minusHours(1);

    private final HeardMails mails;
    private final MailPictures pictures;
    private final Intake intake;
    private final Clock clock;

    MailDeciding(HeardMails mails, MailPictures pictures, Intake intake, Clock clock) {
        this.mails = mails;
        this.pictures = pictures;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Makes a case of it at a place, with its photos; its sender is answered as if they had told the place themselves.
     *
     * @param words what is amiss, in a person's words; absent for the mail's
     * @throws ProblemException when it was decided already, or the case cannot be taken
     */
    void open(UUID id, Report.Where where, @Nullable CategoryAsked about, @Nullable String words, Doer by) {
        var found = waiting(id);
        if (found.why() == Why.UNREADABLE) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "unreadable", "Cannot be read", "It has to be looked at in the mailbox.");
        }
        var said = words == null || words.isBlank()
                ? Description.of(
                        Objects.requireNonNullElse(found.subject(), ""),
                        Objects.requireNonNullElse(found.words(), ""),
                        found.leftOut())
                : words.strip();
        var photos = pictures.of(id);
        intake.take(
                report(found, where, about, said), new Channel(Source.EMAIL, by, found.answerTo()), photos, receipt -> {
                    if (mails.holdWaiting(id).isEmpty()) {
                        throw decided(id);
                    }
                    pictures.release(id);
                    mails.decide(id, Outcome.OPENED, by.name(), null, receipt.id());
                });
    }

    /** Says that it is no case, and why. */
    @Transactional
    public void discard(UUID id, String reason, Doer by) {
        waiting(id);
        if (!mails.decide(id, Outcome.DISCARDED, by.name(), reason, null)) {
            throw decided(id);
        }
    }

    private HeardMail waiting(UUID id) {
        var found = mails.find(id).orElseThrow(() -> ProblemException.notFound("mail"));
        if (found.outcome() != Outcome.WAITING) {
            throw decided(id);
        }
        return found;
    }

    private ProblemException decided(UUID id) {
        var by = mails.find(id).map(HeardMail::decidedBy).orElse(null);
        return new ProblemException(
                HttpStatus.CONFLICT,
                "decided-already",
                "Decided already",
                by == null ? "Its sender has told the place meanwhile." : "%s decided it a moment ago.".formatted(by));
    }

    private Report report(HeardMail mail, Report.Where where, @Nullable CategoryAsked about, String words) {
        var address = where.address() == null || where.address().isBlank() ? mail.address() : where.address();
        return new Report(
                about == null ? null : about.code(),
                about == null ? null : about.scheme(),
                about == null ? null : about.kind(),
                words,
                new Report.Where(where.lng(), where.lat(), address, where.datum()),
                null,
                mail.name() == null ? null : new Report.Who(mail.name(), null),
                null,
                null,
                toldAt(mail.sentAt() == null ? mail.at() : mail.sentAt()),
                null,
                null);
    }

    private @Nullable Instant toldAt(Instant sent) {
        var now = clock.instant();
        return sent.isAfter(now.minus(RECENT)) && sent.isBefore(now) ? sent : null;
    }
}
