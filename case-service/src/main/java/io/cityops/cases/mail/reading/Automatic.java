package io.cityops.cases.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a program wrote a mail, or a list sent it (RFC 3834, section 2): who answers such mail may do so for ever. */
final class Automatic {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster");

    private Automatic() {}

    static boolean is(MimeMessage mail, @Nullable String from) throws MessagingException {
        return says(mail, "Auto-Submitted", value -> !value.equals("no"))
                || says(mail, "Precedence", BULK::contains)
                || mail.getHeader("List-Id") != null
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || says(mail, "Return-Path", value -> value.equals("<>"))
                || says(mail, "Content-Type", value -> value.startsWith("multipart/report"))
                || from != null && POSTMASTERS.contains(from.substring(0, from.indexOf('@')));
    }

    private static boolean says(MimeMessage mail, String header, java.util.function.Predicate<String> what)
            throws MessagingException {
        var values = mail.getHeader(header);
        return values != null
                && Arrays.stream(values)
                        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(what);
    }
}
