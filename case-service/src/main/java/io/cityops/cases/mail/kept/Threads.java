package io.cityops.cases.mail.kept;

import io.cityops.cases.mail.box.Mailboxes;
import io.cityops.cases.notices.MailThreads;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of a letter which mail it answers. */
@Component
class Threads implements MailThreads {

    private final HeardMails mails;
    private final Mailboxes mailboxes;

    Threads(HeardMails mails, Mailboxes mailboxes) {
        this.mails = mails;
        this.mailboxes = mailboxes;
    }

    @Override
    public Optional<Thread> of(UUID about) {
        var mail = mails.ofCase(about)
                .or(() -> mails.find(about)
                        .filter(one -> one.outcome() == Outcome.WAITING || one.outcome() == Outcome.LIMITED));
        return mail.flatMap(
                one -> mailboxes.find().map(box -> new Thread(one.messageId(), one.before(), box.address())));
    }
}
