package io.cityops.cases.mail.kept;

import io.cityops.cases.lifecycle.AnswerTo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was heard.
 *
 * @param key by which the same mail is known
 * @param messageId what its mailer called it; absent where it has no such name
 * @param before the Message-IDs of the mails before it in its thread
 * @param sender a print of its sender's address
 * @param why it waits, or did
 * @param at when it was heard
 * @param sentAt when it arrived in the mailbox
 * @param address where it says it is, in words
 * @param leftOut how many things that came with it were not taken
 * @param about the case that it answers
 * @param caseId the case that it became
 */
public record HeardMail(
        UUID id,
        String key,
        @Nullable String messageId,
        List<String> before,
        @Nullable String sender,
        Outcome outcome,
        @Nullable Why why,
        Instant at,
        @Nullable Instant sentAt,
        @Nullable AnswerTo answerTo,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String words,
        @Nullable String address,
        int leftOut,
        @Nullable UUID about,
        @Nullable UUID caseId,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    public HeardMail {
        before = List.copyOf(before);
    }

    @Override
    public String toString() {
        return "mail " + id;
    }
}
