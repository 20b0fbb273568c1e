package io.cityops.cases.mail.hearing;

import io.cityops.cases.mail.kept.HeardMail;
import io.cityops.cases.mail.kept.HeardMails;
import io.cityops.cases.mail.reading.Mail;
import io.cityops.cases.notices.Correspondence;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what a mail is an answer to: a mail of the same sender, or a letter of ours about one. Somebody else who answers, as
 * when a mail was handed on, begins anew: what one has told is not the other's to add to.
 */
@Component
class Conversations {

    /** What our letters are called: their id, at the domain that they are from. */
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^>]+>");

    private final HeardMails mails;
    private final Correspondence correspondence;

    Conversations(HeardMails mails, Correspondence correspondence) {
        this.mails = mails;
        this.correspondence = correspondence;
    }

    Optional<HeardMail> former(Mail mail, String sender) {
        var newestFirst = new ArrayList<>(mail.answered()).reversed();
        return newestFirst.stream()
                .flatMap(Conversations::letter)
                .limit(5)
                .flatMap(letter -> correspondence.about(letter).stream())
                .flatMap(about -> mails.ofCase(about).or(() -> mails.find(about)).stream())
                .filter(former -> Objects.equals(former.sender(), sender))
                .findFirst()
                .or(() -> mails.ofThread(sender, mail.answered()))
                .map(this::whatItLedTo);
    }

    /** Of several mails of a thread the first one counts that is a case, or waits to be one. */
    private HeardMail whatItLedTo(HeardMail former) {
        var about = former.about();
        return about == null ? former : mails.ofCase(about).orElse(former);
    }

    private static Stream<UUID> letter(String id) {
        var ours = OURS.matcher(id);
        return ours.matches() ? Stream.of(UUID.fromString(ours.group(1))) : Stream.empty();
    }
}
