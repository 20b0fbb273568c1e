package io.cityops.cases.mail.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.evidence.Hash;
import io.cityops.cases.mail.reading.Mail;
import java.util.Objects;

/**
 * By what the same mail is known when it is read again, from whichever folder: its Message-ID, sender and date. Mailers that
 * call all their mail alike thus lose none, and who takes another's Message-ID takes nothing from them.
 */
final class Keys {

    private Keys() {}

    static String of(Mail mail) {
        var named = mail.id() == null ? mail.subject() + "\n" + mail.words() : mail.id();
        return of(named + "\n" + Objects.requireNonNullElse(mail.from(), "") + "\n" + mail.date());
    }

    static String of(String text) {
        return Hash.of(text.getBytes(UTF_8));
    }
}
