package io.cityops.cases.mail.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as far as we care for it.
 *
 * @param id its Message-ID with its angle brackets; absent where it has none that is one
 * @param answered the Message-IDs that it answers, the oldest first
 * @param from the plain address it says it is from, in lower case; nobody has proved it
 * @param name what its sender goes by
 * @param date its Date as it was written
 * @param words the text without markup, and without what is quoted of a mail that it answers
 * @param files what came with it, of which nobody knows yet what it is
 * @param leftOut how many things came with it that are not looked at
 * @param automatic whether a program wrote it, or a list sent it: such mail is neither answered nor taken
 */
public record Mail(
        @Nullable String id,
        List<String> answered,
        @Nullable String from,
        @Nullable String name,
        String date,
        String subject,
        String words,
        List<byte[]> files,
        int leftOut,
        boolean automatic) {

    public Mail {
        answered = List.copyOf(answered);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "a mail";
    }
}
