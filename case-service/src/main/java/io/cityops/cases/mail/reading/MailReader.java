package io.cityops.cases.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mails. */
public final class MailReader {

    private static final Session NOWHERE = Session.getInstance(new Properties());
    private static final int ANSWERED = 30;
    private static final int SUBJECT = 200;
    private static final int NAME = 50;

    /** Of a longer one, comments within comments would be looked at for minutes. */
    private static final int FROM = 4_000;

    /** What goes into a header of ours later: no blank, no line end, nothing but ASCII. */
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"\\p{Cc}]{1,200}@[^\\s@<>\"\\p{Cc}]{1,200}");

    private MailReader() {}

    /**
     * @param whole whether these are all of its bytes; of one that is cut off only the words are read
     * @throws Unreadable when there is nothing to be made of it
     */
    public static Mail read(byte[] bytes, boolean whole) {
        Bounds.check(bytes);
        try {
            var mail = new MimeMessage(NOWHERE, new SharedByteArrayInputStream(bytes));
            var parts = new Parts();
            parts.read(mail);
            return read(mail, parts, whole);
        } catch (MessagingException | RuntimeException e) {
            throw new Unreadable(e.getClass().getSimpleName());
        }
    }

    private static Mail read(MimeMessage mail, Parts parts, boolean whole) throws MessagingException {
        var address = from(mail);
        var subject = line(header(mail, "Subject"), SUBJECT);
        var answered = answered(mail);
        return new Mail(
                ids(header(mail, "Message-ID")).stream().findFirst().orElse(null),
                answered,
                address,
                name(header(mail, "From")),
                header(mail, "Date"),
                subject,
                Quoted.cut(subject, PlainText.clean(parts.text()), !answered.isEmpty()),
                whole ? parts.files() : List.of(),
                whole ? parts.leftOut() : parts.leftOut() + parts.files().size(),
                Automatic.is(mail, address));
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? "" : values[0];
    }

    /** The first that is an address: a name with a comma in it, unquoted, reads as several. */
    private static @Nullable String from(MimeMessage mail) throws MessagingException {
        var from = header(mail, "From");
        var some = from.substring(0, Math.min(FROM, from.length())).replaceAll("\\r?\\n[ \\t]*", " ");
        try {
            var all = InternetAddress.parseHeader(some, false);
            return Arrays.stream(all)
                    .map(MailReader::address)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        } catch (AddressException e) {
            return null;
        }
    }

    private static @Nullable String address(InternetAddress from) {
        var plain = from.getAddress() == null ? "" : from.getAddress().strip().toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(plain).matches() ? plain : null;
    }

    /** What stands ahead of the address, decoded by us: mailers write it in many ways. */
    private static @Nullable String name(String header) {
        var ahead = header.indexOf('<');
        var name = ahead <= 0
                ? ""
                : line(header.substring(0, ahead), NAME)
                        .replaceAll("^\"|\"$", "")
                        .strip();
        return name.isEmpty() || name.contains("@") ? null : name;
    }

    private static String line(String header, int most) {
        var line = PlainText.clean(EncodedWords.decode(header)).replace('\n', ' ');
        return line.length() <= most
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }

    /** The thread that it belongs to, without what no mailer would write. */
    private static List<String> answered(MimeMessage mail) throws MessagingException {
        var all = new LinkedHashSet<String>();
        all.addAll(ids(header(mail, "References")));
        all.addAll(ids(header(mail, "In-Reply-To")));
        var some = new ArrayList<>(all);
        return some.size() <= ANSWERED ? some : some.subList(some.size() - ANSWERED, some.size());
    }

    private static List<String> ids(String header) {
        return ID.matcher(header.substring(0, Math.min(16_000, header.length())))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
