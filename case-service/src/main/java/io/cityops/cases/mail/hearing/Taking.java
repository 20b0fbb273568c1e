package io.cityops.cases.mail.hearing;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Intake.Receipt;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.mail.box.Mailbox;
import io.cityops.cases.mail.kept.Description;
import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.HeardMails;
import io.cityops.cases.mail.kept.MailPictures;
import io.cityops.cases.mail.kept.Outcome;
import io.cityops.cases.mail.kept.Why;
import io.cityops.cases.mail.reading.Mail;
import io.cityops.cases.notices.Correspondence;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a report of a mail that tells a place, and gives the others to a person; noted in the transaction that does it. */
@Component
class Taking {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    private final HeardMails mails;
    private final MailPictures pictures;
    private final Places places;
    private final Intake intake;
    private final Correspondence correspondence;
    private final TransactionTemplate transaction;

    Taking(
            HeardMails mails,
            MailPictures pictures,
            Places places,
            Intake intake,
            Correspondence correspondence,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.pictures = pictures;
        this.places = places;
        this.intake = intake;
        this.correspondence = correspondence;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A mail that stands for itself. */
    void take(Mailbox box, Mail mail, HeardMail draft) {
        var photos = pictures.keep(mail.files(), Evidence.AT_ONCE);
        orSweep(photos, () -> {
            var found = places.of(mail.words(), photos, draft.address());
            if (found.here() == null) {
                wait(
                        draft,
                        found.elsewhere() ? Why.ELSEWHERE : Why.NO_PLACE,
                        leftOut(mail, photos),
                        photos,
                        null,
                        true);
                return;
            }
            var words = Description.of(mail.subject(), mail.words(), leftOut(mail, photos));
            open(box, draft, words, found.here(), photos, receipt -> {
                if (!mails.claim(Drafts.opened(draft, receipt.id()))) {
                    throw new HeardAlready();
                }
            });
        });
    }

    /**
     * A mail of who was asked where it is: with a place, both are one report; without, it waits beside the other.
     *
     * @throws DecidedMeanwhile when the other waits no more; nothing of this one stays
     */
    void more(Mailbox box, Mail mail, HeardMail draft, HeardMail former) {
        var before = pictures.of(former.id());
        var photos = pictures.keep(mail.files(), Evidence.AT_ONCE - before.size());
        orSweep(photos, () -> {
            var found = places.of(mail.words(), photos, draft.address());
            if (found.here() == null) {
                wait(
                        draft,
                        found.elsewhere() ? Why.ELSEWHERE : Why.NO_PLACE,
                        leftOut(mail, photos),
                        photos,
                        null,
                        false);
                return;
            }
            var words = Description.of(
                    Objects.requireNonNullElse(former.subject(), ""),
                    Objects.requireNonNullElse(former.words(), "") + "\n" + mail.words(),
                    former.leftOut() + leftOut(mail, photos));
            var all = Stream.concat(before.stream(), photos.stream()).toList();
            open(box, former, words, found.here(), all, receipt -> {
                if (mails.holdWaiting(former.id()).isEmpty()) {
                    throw new DecidedMeanwhile();
                }
                if (!mails.claim(Drafts.opened(draft, receipt.id()))) {
                    throw new HeardAlready();
                }
                pictures.release(former.id());
                mails.decide(former.id(), Outcome.OPENED, null, null, receipt.id());
            });
        });
    }

    /** What a reporter says further of their case is for whoever works on it. */
    void reply(Mail mail, HeardMail draft, UUID caseId) {
        var photos = pictures.keep(mail.files(), Evidence.AT_ONCE);
        orSweep(photos, () -> wait(draft, Why.REPLY, leftOut(mail, photos), photos, caseId, false));
    }

    private static int leftOut(Mail mail, List<Kept> photos) {
        return mail.leftOut() + mail.files().size() - photos.size();
    }

    private void open(
            Mailbox box,
            HeardMail who,
            String words,
            Report.Where where,
            List<Kept> photos,
            Consumer<Receipt> alongside) {
        var channel = new Channel(Source.EMAIL, Doer.PUBLIC, who.answerTo());
        try {
            intake.take(report(box.category(), words, where, who.name()), channel, photos, alongside);
        } catch (ProblemException e) {
            if (!e.type().equals("unknown-category")) {
                throw e;
            }
            LOG.info("The category of the mailbox is in the catalogue no more");
            intake.take(report(null, words, where, who.name()), channel, photos, alongside);
        }
    }

    private static Report report(
            @Nullable CategoryAsked about, String words, Report.Where where, @Nullable String name) {
        return new Report(
                about == null ? null : about.code(),
                about == null ? null : about.scheme(),
                about == null ? null : about.kind(),
                words,
                where,
                null,
                name == null ? null : new Report.Who(name, null),
                null,
                null,
                null,
                null,
                null);
    }

    private void wait(HeardMail draft, Why why, int leftOut, List<Kept> photos, @Nullable UUID about, boolean ask) {
        transaction.executeWithoutResult(status -> {
            if (!mails.claim(Drafts.waiting(draft, why, leftOut, about))) {
                throw new HeardAlready();
            }
            pictures.add(draft.id(), photos);
            if (ask && draft.answerTo() != null) {
                correspondence.write(
                        "mail/place/" + draft.id(),
                        draft.id(),
                        Occasion.PLACE_NEEDED,
                        draft.answerTo(),
                        Objects.requireNonNullElse(draft.subject(), ""));
            }
        });
    }

    private void orSweep(List<Kept> photos, Runnable work) {
        try {
            work.run();
        } catch (HeardAlready e) {
            pictures.sweep(photos);
        } catch (RuntimeException e) {
            pictures.sweep(photos);
            throw e;
        }
    }

    /** A person has decided at the same moment what a mail adds to. */
    static final class DecidedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Another instance has heard it meanwhile: nothing of this one stays. */
    private static final class HeardAlready extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
