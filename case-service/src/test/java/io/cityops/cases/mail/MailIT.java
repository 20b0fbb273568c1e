package io.cityops.cases.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.cases.mail.box.Mailboxes;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Mail in a real IMAP server becomes reports, once each, and who wrote is answered in their thread. */
class MailIT extends OverHttp {

    private static final TenantId TENANT = new TenantId("mailed");
    private static final String CHANNEL = "/t/mailed/api/channels/email";
    private static final String QUEUE = CHANNEL + "/queue";
    private static final String BOX = "report@city.example.cn";
    private static final String PASSWORD = "a-password-of-the-mailbox";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private static GreenMailUser user;

    private final String admin = staff("mailed", "admin", null, "tenant.manage");
    private final String desk = desk("mailed");
    private final String who = "wang" + NEXT.incrementAndGet() + "@example.org";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Mailboxes mailboxes;

    @BeforeAll
    static void serve() {
        MAIL.start();
        user = MAIL.setUser(BOX, BOX, PASSWORD);
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @BeforeEach
    void connect() {
        answerByMail();
        assertThat(put(CHANNEL, admin, box(Map.of())).status()).isEqualTo(200);
        await().until(() -> one("select uid_validity::text from mailbox") != null);
    }

    @Test
    void aPhotoWithItsPositionBecomesAReportAndItsSenderIsAnsweredInTheThread() throws Exception {
        var photo =
                TestPictures.shotAt(TestPictures.jpeg(640, 480), 109.4123, 24.3123, "2026:11:20 10:00:00", "HUAWEI");
        deliver(mixed("路灯不亮", "三天了\n地址：中山中路 1 号", photo, "not a picture".getBytes(UTF_8)));

        var id = opened();
        var shown = get("/t/mailed/api/cases/" + id, desk).body();
        assertThat(shown.at("/source").asString()).isEqualTo("email");
        assertThat(shown.at("/description").asString()).isEqualTo("路灯不亮\n三天了\n地址：中山中路 1 号\n（另有 1 个附件未接收）");
        assertThat(shown.at("/location/lng").asDouble()).isBetween(109.41229, 109.41231);
        assertThat(shown.at("/address").asString()).isEqualTo("中山中路 1 号");
        assertThat(one("select answer_to from cases where id = '" + id + "'")).isEqualTo("mailto:" + who);
        assertThat(one("select count(*)::text from attachment where case_id = '" + id + "'"))
                .isEqualTo("1");
        await().until(() -> !letters().isEmpty());
        var letter = letters().getFirst();
        assertThat(String.valueOf(letter.getContent())).contains("/t/mailed/track/");
        assertThat(letter.getHeader("In-Reply-To")).containsExactly(messageId());
        assertThat(letter.getHeader("References")[0]).contains(messageId());
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(letter.getReplyTo()[0].toString()).isEqualTo(BOX);
        assertThat(one("select words from mail_heard where case_id = '" + id + "'"))
                .isNull();
    }

    @Test
    void whoIsKilledBeforeAMailIsMarkedReadsItAgainAndOpensNothing() throws Exception {
        deliver(mail("井盖", "geo:24.31,109.41", ""));
        opened();
        var uid = one("select last_uid::text from mailbox");
        asTenant("update mailbox set last_uid = 0"); // as if nothing had been marked
        deliver(mail("另一件", "geo:24.32,109.42", "").replace(messageId(), "<other" + who + ">"));
        await().until(() -> count().equals("2"));
        await().until(() -> Long.parseLong(one("select last_uid::text from mailbox")) > Long.parseLong(uid));
        asTenant(
                "update mailbox set uid_validity = uid_validity + 1, last_uid = 0"); // the server numbers its mail anew
        asTenant("update mailbox set due_at = now()");
        await().until(() -> Long.parseLong(one("select last_uid::text from mailbox")) > Long.parseLong(uid));
        assertThat(count()).isEqualTo("2");
    }

    @Test
    void aMailWithoutAPlaceIsAskedForItAndWaitsForAPersonWhoOpensItOnce() throws Exception {
        deliver(mixed("垃圾", "没人清理", TestPictures.jpeg(320, 240)));
        var waiting = waiting();
        assertThat(waiting.at("/why").asString()).isEqualTo("no_place");
        assertThat(waiting.at("/from").asString()).isEqualTo("w***@example.org");
        assertThat(waiting.at("/pictures")).hasSize(1);
        await().until(() -> !letters().isEmpty());
        assertThat(String.valueOf(letters().getFirst().getContent())).contains(BASE + "/t/mailed/report");
        var path = QUEUE + "/" + waiting.at("/id").asString();
        var picture = path + "/pictures/" + waiting.at("/pictures/0").asString();
        assertThat(get(picture, desk).status()).isEqualTo(200);
        assertThat(post(path + "/open", desk, Map.of("place", Map.of("lng", 2.35, "lat", 48.85)))
                        .status())
                .isEqualTo(422);
        assertThat(post(path + "/open", desk, Map.of()).text("/errors/0/pointer"))
                .isEqualTo("/place");

        var opening = Map.of("place", Map.of("lng", 109.415, "lat", 24.315, "address", "东门"));
        var opened = post(path + "/open", desk, opening);
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(200);
        assertThat(post(path + "/open", desk, opening).text("/type")).contains("decided-already");
        assertThat(post(path + "/discard", desk, Map.of("reason", "x")).status())
                .isEqualTo(409);
        var id = opened.text("/opened/id");
        assertThat(get("/t/mailed/api/cases/" + id, desk).text("/description")).isEqualTo("垃圾\n没人清理");
        assertThat(one("select count(*)::text from attachment where case_id = '" + id + "'"))
                .isEqualTo("1");
        await().until(() -> letters().size() == 2);
        assertThat(letters().getLast().getHeader("In-Reply-To")).containsExactly(messageId());
        assertThat(get(picture, desk).status()).isEqualTo(404);
    }

    @Test
    void whoAnswersWithThePlaceMakesOneReportOfBoth() throws Exception {
        deliver(mail("占道经营", "路口", ""));
        waiting();
        await().until(() -> !letters().isEmpty());
        var asked = letters().getFirst().getHeader("Message-ID")[0];
        deliver(mail("回复：请告诉我们在哪里", "24.31234, 109.41234", "In-Reply-To: " + asked + "\r\n")
                .replace(messageId(), "<answer" + who + ">"));
        var id = opened();
        assertThat(get("/t/mailed/api/cases/" + id, desk).text("/description"))
                .isEqualTo("占道经营\n路口\n24.31234, 109.41234");
        assertThat(mine()).isEmpty();
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void whatAReporterSaysFurtherIsForStaffAndNoSecondReport() throws Exception {
        deliver(mail("积水", "geo:24.31,109.41", ""));
        var id = opened();
        deliver(mail(
                        "Re: 积水",
                        "还没有处理\n\n-----Original Message-----\ngeo:24.31,109.41",
                        "References: " + messageId() + "\r\n")
                .replace("Message-ID: " + messageId(), "Message-ID: <again" + who + ">"));
        var reply = waiting();
        assertThat(reply.at("/why").asString()).isEqualTo("reply");
        assertThat(reply.at("/words").asString()).isEqualTo("还没有处理");
        assertThat(reply.at("/about/id").asString()).isEqualTo(id);
        var discarded = post(QUEUE + "/" + reply.at("/id").asString() + "/discard", desk, Map.of("reason", "已电话答复"));
        assertThat(discarded.text("/state")).isEqualTo("discarded");
        assertThat(count()).isEqualTo("1");
        assertThat(get(QUEUE + "?state=discarded&limit=200", desk).body().toString())
                .contains("已电话答复");
        assertThat(get(QUEUE + "?cursor=nonsense", desk).status()).isEqualTo(422);
    }

    @Test
    void whatLoopsIsNeitherTakenNorAnswered() throws Exception {
        deliver(mail("自动回复", "geo:24.31,109.41", "Auto-Submitted: auto-replied\r\n"));
        deliver(mail("list", "geo:24.31,109.41", "List-Id: <x.example.org>\r\n")
                .replace(messageId(), "<l" + who + ">"));
        deliver(mail("own", "geo:24.31,109.41", "").replace(who, BOX));
        deliver(mail("last", "geo:24.31,109.41", "").replace(messageId(), "<z" + who + ">"));
        opened();
        await().until(() -> letters().size() == 1);
        assertThat(count()).isEqualTo("1");
        assertThat(get(CHANNEL, admin).body().at("/lately/automatic").asLong()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoWritesTooOftenIsToldOnce() throws Exception {
        var before = get(CHANNEL, admin).body().at("/lately/limited").asLong();
        var began = one("select now()::text");
        for (var i = 0; i < 7; i++) {
            deliver(mail("n" + i, "geo:24.31,109.41", "").replace(messageId(), "<" + i + who + ">"));
        }
        await().until(() -> get(CHANNEL, admin).body().at("/lately/limited").asLong() == before + 3);
        assertThat(count()).isEqualTo("4");
        assertThat(one("select count(*)::text from notice_letter where key like 'mail/too_many/%' and created_at > '"
                        + began + "'"))
                .isEqualTo("1");
        await().until(() -> letters().stream().anyMatch(MailIT::saysTooMany));
        await().until(() -> letters().size() == 5);
    }

    @Test
    void whatNamesNoSenderIsForAPersonUnlessAProgramWroteIt() throws Exception {
        var unreadable = "select count(*)::text from mail_heard where why = 'unreadable'";
        var before = Integer.parseInt(one(unreadable));
        var from = "From: \"Wang\" <" + who + ">\r\n";
        deliver(mail("路灯", "geo:24.31,109.41", "").replace(from, ""));
        deliver(mail("auto", "geo:24.31,109.41", "Auto-Submitted: auto-replied\r\n")
                .replace(from, ""));
        deliver(mail("后来", "geo:24.31,109.41", ""));
        opened();
        assertThat(one(unreadable)).isEqualTo(String.valueOf(before + 1));
    }

    @Test
    void whatAPersonDecidesAtTheSameMomentIsNotAddedToAndNotLost() throws Exception {
        deliver(mail("占道经营", "路口", ""));
        waiting();
        await().until(() -> !letters().isEmpty());
        var asked = letters().getFirst().getHeader("Message-ID")[0];
        var former = mine().getFirst();
        var answer = message(mail("回复：请告诉我们在哪里", "24.31234, 109.41234", "In-Reply-To: " + asked + "\r\n")
                .replace(messageId(), "<answer" + who + ">"));
        CurrentTenant.runAs(
                TENANT,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.sql("update mail_heard set outcome = 'discarded', decided_at = now() where id = '" + former
                                    + "'")
                            .update();
                    user.deliver(answer);
                    await().until(() -> {
                        CompletableFuture.runAsync(() -> asTenant("update mailbox set due_at = now()"))
                                .join(); // a turn that ends meanwhile puts the next one off
                        return jdbc.sql("""
                                        select count(*) from pg_locks
                                        where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                                        """).query(Long.class).single() > 0;
                    });
                }));
        var id = opened();
        assertThat(get("/t/mailed/api/cases/" + id, desk).text("/description"))
                .endsWith("24.31234, 109.41234")
                .doesNotContain("路口");
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void whatComesWhileAMailboxCannotBeOpenedIsReadOnceItCan() throws Exception {
        var folder = "Later-" + who;
        assertThat(put(CHANNEL, admin, box(Map.of("folder", folder))).status()).isEqualTo(200);
        await().until(() -> get(CHANNEL, admin).text("/box/failure").equals("no_folder"));
        MAIL.getManagers()
                .getImapHostManager()
                .createMailbox(user, folder)
                .appendMessage(message(mail("路灯", "geo:24.31,109.41", "")), new Flags(), new Date());
        asTenant("update mailbox set due_at = now()");
        opened();
    }

    @Test
    void anotherWayToTheSameMailIsNoOtherMail() {
        var since = one("select since::text from mailbox");
        assertThat(put(CHANNEL, admin, box(Map.of("security", "starttls", "enabled", false)))
                        .status())
                .isEqualTo(200);
        assertThat(one("select since::text from mailbox")).isEqualTo(since);
        assertThat(one("select uid_validity::text from mailbox")).isNotNull();
    }

    @Test
    void aTurnThatBeganBeforeAChangeWritesNothingOverIt() {
        put(CHANNEL, admin, box(Map.of("enabled", false)));
        var lease = lease();
        assertThat(CurrentTenant.callAs(TENANT, () -> mailboxes.tried(lease, 5)))
                .isPresent();
        put(CHANNEL, admin, box(Map.of("enabled", false, "folder", "Another")));
        assertThat(CurrentTenant.callAs(TENANT, () -> mailboxes.begin(lease, 5, 99_999)))
                .isFalse();
        assertThat(CurrentTenant.callAs(TENANT, () -> mailboxes.passed(lease, 99_999)))
                .isFalse();
        assertThat(CurrentTenant.callAs(TENANT, () -> mailboxes.tried(lease, 5)))
                .isEmpty();
        assertThat(one("select uid_validity::text from mailbox")).isNull();
        assertThat(one("select last_uid::text from mailbox")).isEqualTo("0");
    }

    @Test
    void aTurnThatGoesOnLaterChangesNothingThatIsToldOfTheMailbox() {
        put(CHANNEL, admin, box(Map.of("enabled", false)));
        var lease = lease();
        asTenant(
                "update mailbox set read_at = now() - interval '1 day', failed_at = now(), failure = 'too_slow', failures = 3");
        var told = "select concat_ws(' ', read_at, failed_at, failure, failures) from mailbox";
        var before = one(told);
        CurrentTenant.runAs(TENANT, () -> mailboxes.later(lease));
        assertThat(one(told)).isEqualTo(before);
        assertThat(one("select (lease <= now())::text || ' ' || (due_at - lease) from mailbox"))
                .isEqualTo("true 00:01:00");
    }

    @Test
    void tryingEndsWhateverTheServerDoes() throws IOException {
        try (var drops = new ServerSocket(0)) {
            var hanging = Thread.ofVirtual().start(() -> drip(drops));
            assertThat(tried(Map.of("port", drops.getLocalPort(), "password", "p"))
                            .at("/trouble")
                            .asString())
                    .isEqualTo("too_slow");
            hanging.interrupt();
        }
    }

    @Test
    void brokenAndHugeMailHoldsUpNoOther() throws Exception {
        deliver("From: " + who + "\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\n".repeat(5_000));
        var huge = new byte[21 << 20];
        Arrays.fill(huge, (byte) 'a');
        for (var i = 0; i < huge.length; i += 77) {
            huge[i] = '\n';
        }
        deliver(mail("大", "geo:24.31,109.41\r\n", "") + new String(huge, UTF_8));
        var id = opened();
        assertThat(get("/t/mailed/api/cases/" + id, desk).text("/description"))
                .startsWith("大\n")
                .hasSize(2_000);
        assertThat(get(QUEUE + "?limit=200", desk).body().toString()).contains("unreadable");
    }

    @Test
    void headersOfOthersNeverBecomeOurs() throws Exception {
        deliver(mail("=?utf-8?B?" + base64("路灯\r\nBcc: all@example.org") + "?=", "没有位置", "")
                .replace("Message-ID: ", "References: <a@x>\r\n <b\u0001>\r\nMessage-ID: "));
        await().until(() -> !letters().isEmpty());
        var letter = letters().getFirst();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("References")[0].replaceAll("\\s+", " ")).isEqualTo("<a@x> " + messageId());
    }

    @Test
    void saysPlainlyWhatIsWrong() throws IOException {
        assertThat(tried(Map.of()).at("/trouble").isNull()).isTrue();
        assertThat(tried(Map.of("password", "wrong")).at("/trouble").asString()).isEqualTo("not_let_in");
        assertThat(tried(Map.of("folder", "Nowhere")).at("/trouble").asString()).isEqualTo("no_folder");
        assertThat(tried(Map.of("security", "starttls")).at("/trouble").asString())
                .isEqualTo("no_tls");
        assertThat(tried(Map.of("security", "tls")).at("/trouble").asString()).isEqualTo("no_tls");
        assertThat(tried(Map.of("host", "no-such-host.invalid", "password", "p"))
                        .at("/trouble")
                        .asString())
                .isEqualTo("unknown_host");
        try (var silent = new ServerSocket(0)) {
            assertThat(tried(Map.of("port", silent.getLocalPort(), "password", "p"))
                            .at("/trouble")
                            .asString())
                    .isEqualTo("too_slow");
        }
        var noPassword = new HashMap<>(box(Map.of("port", 1)));
        noPassword.remove("password");
        assertThat(post(CHANNEL + "/try", admin, noPassword).text("/errors/0/pointer"))
                .isEqualTo("/password");
        assertThat(put(CHANNEL, admin, box(Map.of("category", "99999"))).text("/errors/0/pointer"))
                .isEqualTo("/category");
        assertThat(put(CHANNEL, admin, box(Map.of("host", "a b"))).text("/errors/0/pointer"))
                .isEqualTo("/host");
    }

    @Test
    void oneThatHangsIsToldOfAndHoldsUpNoOther() throws Exception {
        var others = staff("mailed-too", "admin", null, "tenant.manage");
        try (var drops = new ServerSocket(0)) {
            var hanging = Thread.ofVirtual().start(() -> drip(drops));
            var wanted = box(Map.of("port", drops.getLocalPort()));
            assertThat(put("/t/mailed-too/api/channels/email", others, wanted).status())
                    .isEqualTo(200);
            deliver(mail("路灯", "geo:24.31,109.41", ""));
            opened();
            await().until(() -> get("/t/mailed-too/api/channels/email", others)
                    .text("/box/failure")
                    .equals("too_slow"));
            hanging.interrupt();
        } finally {
            var off = box(Map.of("enabled", false));
            put("/t/mailed-too/api/channels/email", others, off);
        }
    }

    @Test
    void keepsThePasswordSealedAndEverythingToTheTenant() throws Exception {
        assertThat(get(CHANNEL, admin).body().toString()).doesNotContain(PASSWORD);
        assertThat(one("select mailbox::text from mailbox")).doesNotContain(PASSWORD);
        assertThat(get(CHANNEL, desk).status()).isEqualTo(403);
        assertThat(get(QUEUE, admin).status()).isEqualTo(403);
        deliver(mixed("只给本市", "没有位置", TestPictures.jpeg(320, 240)));
        var waiting = waiting();
        var id = waiting.at("/id").asString();
        var stranger = desk("mailed-too");
        var there = "/t/mailed-too/api/channels/email/queue/" + id;
        var place = Map.of("place", Map.of("lng", 109.41, "lat", 24.31));
        assertThat(post(there + "/open", stranger, place).status()).isEqualTo(404);
        assertThat(post(there + "/discard", stranger, Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(get(there + "/pictures/" + waiting.at("/pictures/0").asString(), stranger)
                        .status())
                .isEqualTo(404);
        assertThat(get("/t/mailed-too/api/channels/email/queue", stranger)
                        .body()
                        .toString())
                .doesNotContain(id);
        assertThat(get(QUEUE, stranger).status()).isEqualTo(404);
        for (var table : List.of("mailbox", "mail_heard", "mail_picture")) {
            assertThat(CurrentTenant.callAs(
                            new TenantId("mailed-too"),
                            () -> jdbc.sql("select count(*) from " + table + " where tenant = 'mailed'")
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(post(QUEUE + "/" + id + "/discard", desk, Map.of("reason", "试"))
                        .status())
                .isEqualTo(200);
    }

    private OffsetDateTime lease() {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("update mailbox set lease = now() + interval '1 hour' returning lease")
                        .query((row, at) -> row.getObject(1, OffsetDateTime.class))
                        .single());
    }

    private JsonNode tried(Map<String, Object> with) {
        var answer = post(CHANNEL + "/try", admin, box(with));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> box(Map<String, Object> with) {
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

    /** A line now and then, and never an end. */
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write("* OK still here".getBytes(UTF_8));
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String messageId() {
        return "<first" + who + ">";
    }

    private String mail(String subject, String words, String headers) {
        return "From: \"Wang\" <" + who + ">\r\nTo: " + BOX
                + "\r\nDate: Sun, 22 Nov 2026 10:00:00 +0800\r\nMessage-ID: "
                + messageId() + "\r\nSubject: "
                + (subject.startsWith("=?") ? subject : "=?utf-8?B?" + base64(subject) + "?=")
                + "\r\n" + headers + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
    }

    private String mixed(String subject, String words, byte[]... files) {
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

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private void deliver(String mail) throws Exception {
        user.deliver(message(mail));
        asTenant("update mailbox set due_at = now()");
    }

    private static MimeMessage message(String mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    /** The case of whoever writes in this test. */
    private String opened() {
        await().until(() -> {
            asTenant("update mailbox set due_at = now()");
            return !count().equals("0");
        });
        return one("select id::text from cases where answer_to = 'mailto:" + who + "' order by id limit 1");
    }

    private String count() {
        return one("select count(*)::text from cases where answer_to = 'mailto:" + who + "'");
    }

    private List<String> mine() {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select id::text from mail_heard where outcome = 'waiting' and answer_to = ?")
                        .param("mailto:" + who)
                        .query(String.class)
                        .list());
    }

    private JsonNode waiting() {
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

    private List<MimeMessage> letters() {
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

    private static boolean saysTooMany(MimeMessage letter) {
        try {
            return letter.getSubject().contains("已达上限");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asTenant(String sql) {
        CurrentTenant.runAs(TENANT, () -> jdbc.sql(sql).update());
    }

    private String one(String sql) {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql(sql).query((row, at) -> Optional.ofNullable(row.getString(1))).list().stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }
}
