package io.cityops.cases.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail that a letter answers; whoever hears mail tells it. */
public interface MailThreads {

    /**
     * The thread of a report that came by mail, or of a mail that is none yet; nothing of another, nor of a mail that
     * waits for its sender no more.
     */
    Optional<Thread> of(UUID about);

    /**
     * Where a letter belongs.
     *
     * @param answers the Message-ID of the mail that it answers; absent where that has none
     * @param before those of the mails before it, the oldest first
     * @param replyTo where an answer is heard
     */
    record Thread(@Nullable String answers, List<String> before, String replyTo) {

        public Thread {
            before = List.copyOf(before);
        }
    }
}
