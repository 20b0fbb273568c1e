package io.cityops.cases.notices.carriers;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.post.Carrier;
import io.cityops.cases.notices.post.Outgoing;
import io.cityops.cases.notices.settings.NoticeSettings;
import io.cityops.cases.notices.settings.NoticeSettings.Email;
import io.cityops.cases.notices.settings.NoticeSettings.Email.Security;
import io.cityops.cases.reach.Answers;
import io.cityops.cases.reach.Reach;
import io.cityops.cases.reach.Wires;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands mail to the tenant's own server. SMTP has no way to say "I have this one already", so mail of which nobody knows
 * whether it was taken is not handed over again by itself; the Message-ID is the same each time all the same.
 */
@Component
class SmtpCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    /** To one command; a line of it has 512 (RFC 5321, 4.5.3.1.5). */
    private static final int MOST_SAID = 65_536;

    private final Seal seal;
    private final Reach reach;

    SmtpCarrier(Seal seal, Reach reach) {
        this.seal = seal;
        this.reach = reach;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Handover carry(UUID id, Outgoing message, NoticeSettings settings) {
        var server = Objects.requireNonNull(settings.email());
        try {
            var session = Session.getInstance(properties(server, reach.of(server.host())));
            var mail = mail(session, id, message, server);
            return carry(session.getTransport(), mail, server);
        } catch (Reach.OutOfReach e) {
            return e.forGood() ? new Handover.Never(why(e)) : new Handover.NotNow(why(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Handover.Never("not_a_mail");
        }
    }

    /** Until it is connected nothing was handed over; what goes wrong when it takes its leave is no matter. */
    private Handover carry(Transport transport, MimeMessage mail, Email server) {
        try {
            transport.connect(server.host(), server.port(), server.username(), password(server));
        } catch (MessagingException e) {
            return new Handover.NotNow(why(e));
        }
        try {
            return hand(transport, mail);
        } finally {
            leave(transport);
        }
    }

    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server took no leave: {}", why(e));
        }
    }

    private static Handover hand(Transport transport, MimeMessage mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Handover.Taken();
        } catch (SendFailedException e) {
            var refused = e.getInvalidAddresses();
            return refused != null && refused.length > 0
                    ? new Handover.Never("address_refused")
                    : new Handover.NotNow(why(e));
        } catch (MessagingException e) {
            return new Handover.Unclear(why(e));
        }
    }

    private static MimeMessage mail(Session session, UUID id, Outgoing message, Email server)
            throws MessagingException, UnsupportedEncodingException {
        var mail = new Mail(
                session, "<" + id + "@" + server.from().substring(server.from().indexOf('@') + 1) + ">");
        mail.setFrom(new InternetAddress(server.from(), server.name(), "UTF-8"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.subject(), "UTF-8");
        mail.setText(message.text(), "UTF-8");
        var thread = message.thread();
        mail.setHeader("Auto-Submitted", thread == null ? "auto-generated" : "auto-replied");
        if (thread != null) {
            if (thread.answers() != null) {
                mail.setHeader("In-Reply-To", thread.answers());
                mail.setHeader("References", references(thread.before(), thread.answers()));
            }
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(thread.replyTo(), true)});
        }
        mail.setSentDate(new Date());
        mail.saveChanges();
        return mail;
    }

    /** The thread, one line for each mail of it: a line of a header has at most 998 characters (RFC 5322, 2.1.1). */
    private static String references(List<String> before, String answered) {
        return String.join(
                "\r\n ", Stream.concat(before.stream(), Stream.of(answered)).toList());
    }

    private static Properties properties(Email server, InetAddress address) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(server.username() != null));
        var starttls = String.valueOf(server.security() == Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", starttls);
        properties.put("mail.smtp.starttls.required", starttls);
        new Wires(address, server.host(), server.security() == Security.TLS, said -> new Answers(said, MOST_SAID))
                .into(properties, "smtp");
        return properties;
    }

    private @Nullable String password(Email server) {
        var sealed = server.sealedPassword();
        return sealed == null
                ? null
                : seal.open(sealed, "notices:" + CurrentTenant.get().value());
    }

    /** What went wrong, without anything that the server said: it may repeat addresses. */
    private static String why(Exception e) {
        return e instanceof Reach.OutOfReach
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    /** Mail whose Message-ID is ours. */
    private static final class Mail extends MimeMessage {

        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
