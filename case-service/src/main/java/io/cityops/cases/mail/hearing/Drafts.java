package io.cityops.cases.mail.hearing;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.mail.kept.Description;
import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.Outcome;
import io.cityops.cases.mail.kept.Why;
import io.cityops.cases.mail.reading.Mail;
import io.cityops.cases.mail.reading.WrittenPlace;
import io.cityops.tenancy.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be noted of a mail, according to what becomes of it: no more than that needs. */
final class Drafts {

    private static final int ADDRESS = 200;
    private static final int THREAD = 10;

    private Drafts() {}

    static HeardMail of(
            String key,
            Mail mail,
            @Nullable String sender,
            @Nullable AnswerTo answerTo,
            Instant now,
            @Nullable Instant receivedAt) {
        var before = mail.answered();
        return new HeardMail(
                Ids.next(),
                key,
                mail.id(),
                before.subList(Math.max(0, before.size() - THREAD), before.size()),
                sender,
                Outcome.WAITING,
                null,
                now.truncatedTo(ChronoUnit.MICROS),
                receivedAt,
                answerTo,
                mail.name(),
                mail.subject(),
                Description.cut(mail.words(), Description.LONGEST),
                WrittenPlace.address(mail.words())
                        .map(address -> Description.cut(address, ADDRESS))
                        .orElse(null),
                mail.leftOut(),
                null,
                null,
                null,
                null,
                null);
    }

    static HeardMail unreadable(String key, Instant now, @Nullable Instant receivedAt) {
        return new HeardMail(
                Ids.next(),
                key,
                null,
                List.of(),
                null,
                Outcome.WAITING,
                Why.UNREADABLE,
                now.truncatedTo(ChronoUnit.MICROS),
                receivedAt,
                null,
                null,
                "",
                "",
                null,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    /** One that waits for nobody: its words are not kept. */
    static HeardMail as(HeardMail draft, Outcome outcome) {
        return settled(draft, outcome, null);
    }

    /** One that is a case, where its words are. */
    static HeardMail opened(HeardMail draft, UUID caseId) {
        return settled(draft, Outcome.OPENED, caseId);
    }

    private static HeardMail settled(HeardMail draft, Outcome outcome, @Nullable UUID caseId) {
        return new HeardMail(
                draft.id(),
                draft.key(),
                draft.messageId(),
                draft.before(),
                draft.sender(),
                outcome,
                null,
                draft.at(),
                draft.sentAt(),
                null,
                null,
                null,
                null,
                null,
                draft.leftOut(),
                null,
                caseId,
                null,
                null,
                null);
    }

    /** One that waits for a person. */
    static HeardMail waiting(HeardMail draft, Why why, int leftOut, @Nullable UUID about) {
        return new HeardMail(
                draft.id(),
                draft.key(),
                draft.messageId(),
                draft.before(),
                draft.sender(),
                Outcome.WAITING,
                why,
                draft.at(),
                draft.sentAt(),
                draft.answerTo(),
                draft.name(),
                draft.subject(),
                draft.words(),
                draft.address(),
                leftOut,
                about,
                null,
                null,
                null,
                null);
    }
}
