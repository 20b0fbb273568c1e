package io.cityops.cases.mail.box;

import io.cityops.cases.reach.Reach;
import io.cityops.cases.reach.Wires;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens folders by IMAP (RFC 9051), to look only: what staff have read or not read there stays as it is. */
@Component
class ImapPostbox implements Postbox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapPostbox.class);

    private final Reach reach;
    private final MailSettings settings;

    ImapPostbox(Reach reach, MailSettings settings) {
        this.reach = reach;
        this.settings = settings;
    }

    @Override
    public Opened open(Mailbox box) {
        return open(box.access());
    }

    ImapFolder open(Access access) {
        @Nullable Store store = null;
        try {
            store = Session.getInstance(properties(access, address(access.host())))
                    .getStore();
            store.connect(access.host(), access.port(), access.username(), access.password());
            introduce(store);
            return new ImapFolder(store, opened(store, access.folder()), settings.largest());
        } catch (MessagingException e) {
            leave(store);
            throw new Trouble.Met(trouble(e));
        } catch (RuntimeException e) {
            leave(store);
            throw e;
        }
    }

    private InetAddress address(String host) {
        try {
            return reach.of(host);
        } catch (Reach.OutOfReach e) {
            throw new Trouble.Met(e.forGood() ? Trouble.NOT_PUBLIC : Trouble.UNKNOWN_HOST);
        }
    }

    /** NetEase's servers open no folder for who has not said who they are (RFC 2971). */
    private static void introduce(Store store) throws MessagingException {
        if (store instanceof IMAPStore imap && imap.hasCapability("ID")) {
            imap.id(Map.of("name", "CityOps Cloud", "vendor", "CityOps"));
        }
    }

    private static Folder opened(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        folder.open(Folder.READ_ONLY);
        return folder;
    }

    private static void leave(@Nullable Store store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException e) {
            LOG.debug("A mail server took no leave: {}", e.getClass().getSimpleName());
        }
    }

    private Properties properties(Access access, InetAddress address) {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.connectiontimeout", millis(settings.connect()));
        properties.put("mail.imap.timeout", millis(settings.answer()));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", "262144");
        properties.put("mail.imap.connectionpoolsize", "1");
        var starttls = String.valueOf(access.security() == Access.Security.STARTTLS);
        properties.put("mail.imap.starttls.enable", starttls);
        properties.put("mail.imap.starttls.required", starttls);
        new Wires(address, access.host(), access.security() == Access.Security.TLS, ShortAnswers::new)
                .into(properties, "imap");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    /** What went wrong, without anything that the server said. */
    static Trouble trouble(MessagingException met) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AuthenticationFailedException _ -> {
                    return Trouble.NOT_LET_IN;
                }
                case FolderNotFoundException _ -> {
                    return Trouble.NO_FOLDER;
                }
                case SSLException _ -> {
                    return Trouble.NO_TLS;
                }
                case SocketTimeoutException _, InterruptedIOException _ -> {
                    return Trouble.TOO_SLOW;
                }
                case ConnectException _ -> {
                    return Trouble.NO_CONNECTION;
                }
                case UnknownHostException _ -> {
                    return Trouble.UNKNOWN_HOST;
                }
                default -> {}
            }
        }
        var said = met.getMessage();
        return said != null && said.contains("STARTTLS") ? Trouble.NO_TLS : Trouble.BROKEN;
    }
}
