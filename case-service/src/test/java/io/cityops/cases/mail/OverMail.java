package io.cityops.cases.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A test that writes to a city's mailbox on a real IMAP server, each time as somebody else. */
abstract class OverMail extends OverHttp {

    static final TenantId TENANT = new TenantId("mailed");
    static final String CHANNEL = "/t/mailed/api/channels/email";
    static final String QUEUE = CHANNEL + "/queue";
    static final String BOX = "report@city.example.cn";
    static final String PASSWORD = "a-password-of-the-mailbox";
    /** Serves until all tests have ended: the mailbox is read on from one to the next. */
    static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    static final GreenMailUser USER;
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    static {
        MAIL.start();
        USER = MAIL.setUser(BOX, BOX, PASSWORD);
    }

    final String admin = staff("mailed", "admin", null, "tenant.manage");
    final String desk = desk("mailed");
    final String who = "wang" + NEXT.incrementAndGet() + "@example.org";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void connect() {
        answerByMail();
        assertThat(put(CHANNEL, admin, box(Map.of())).status()).isEqualTo(200);
        await().until(() -> one("select uid_validity::text from mailbox") != null);
    }

    static Map<String, Object> box(Map<String, Object> with) {
        var box = new HashMap<String, Object>();
        box.put("address", BOX);
        box.put("host", "127.0.0.1");
        box.put("port", MAIL.getImap().getPort());
        box.put("security", "none");
        box.put("username", BOX);
        box.put("password", PASSWORD);
        box.put("folder", "INBOX");
        box.put("minutes", 1);
        box.put("enabled", true);
        box.putAll(with);
        return box;
    }

    private void answerByMail() {
        var path = "/t/mailed/api/notices/settings";
        var version = get(path, admin).body().at("/version").asInt();
        var email = Map.of(
                "host",
                "127.0.0.1",
                "port",
                MAIL.getSmtp().getPort(),
                "security",
                "none",
                "from",
                "noreply@city.example.cn",
                "name",
                "邮件市");
        var settings = Map.of("off", List.of(), "language", "zh-CN", "supervisors", List.of(), "email", email);
        assertThat(put(path, admin, Map.of("version", version, "settings", settings))
                        .status())
                .isEqualTo(200);
    }

    String messageId() {
        return "<first" + who + ">";
    }

    String mail(String subject, String words, String headers) {
        return "From: \"Wang\" <" + who + ">\r\nTo: " + BOX
                + "\r\nDate: Sun, 22 Nov 2026 10:00:00 +0800\r\nMessage-ID: "
                + messageId() + "\r\nSubject: "
                + (subject.startsWith("=?") ? subject : "=?utf-8?B?" + base64(subject) + "?=")
                + "\r\n" + headers + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
    }

    String mixed(String subject, String words, byte[]... files) {
        var all = new StringBuilder(mail(subject, "", "")
                .replace("Content-Type: text/plain; charset=utf-8", "Content-Type: multipart/mixed; boundary=edge"));
        all.append("--edge\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(words.getBytes(Charset.forName("GBK"))));
        for (var file : files) {
            all.append("\r\n--edge\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n")
                    .append("Content-Disposition: attachment; filename=x\r\n\r\n")
                    .append(Base64.getMimeEncoder().encodeToString(file));
        }
        return all.append("\r\n--edge--\r\n").toString();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    void deliver(String mail) throws Exception {
        USER.deliver(message(mail));
        asTenant("update mailbox set due_at = now()");
    }

    static MimeMessage message(String mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    /** The case of whoever writes in this test. */
    String opened() {
        await().until(() -> {
            asTenant("update mailbox set due_at = now()");
            return !count().equals("0");
        });
        return one("select id::text from cases where answer_to = 'mailto:" + who + "' order by id limit 1");
    }

    String count() {
        return one("select count(*)::text from cases where answer_to = 'mailto:" + who + "'");
    }

    List<String> mine() {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select id::text from mail_heard where outcome = 'waiting' and answer_to = ?")
                        .param("mailto:" + who)
                        .query(String.class)
                        .list());
    }

    JsonNode waiting() {
        await().until(() -> {
            asTenant("update mailbox set due_at = now()");
            return !mine().isEmpty();
        });
        var id = UUID.fromString(mine().getFirst()).toString();
        for (var item : get(QUEUE + "?limit=200", desk).body().at("/items")) {
            if (item.at("/id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("not in the queue");
    }

    List<MimeMessage> letters() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getAllRecipients() != null
                                && letter.getAllRecipients()[0].toString().equals(who)
                                && letter.getFrom()[0].toString().contains("noreply@");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    void asTenant(String sql) {
        CurrentTenant.runAs(TENANT, () -> jdbc.sql(sql).update());
    }

    String one(String sql) {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql(sql).query((row, at) -> Optional.ofNullable(row.getString(1))).list().stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }
}
