package io.cityops.cases.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.TestPictures;
import io.cityops.cases.mail.box.Mailboxes;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import jakarta.mail.Flags;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mailbox is read on from where it was, holds up no other, and is told of plainly, to its own tenant alone. */
class MailboxIT extends OverMail {

    @Autowired
    private Mailboxes mailboxes;

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
    void whatComesWhileAMailboxCannotBeOpenedIsReadOnceItCan() throws Exception {
        var folder = "Later-" + who;
        assertThat(put(CHANNEL, admin, box(Map.of("folder", folder))).status()).isEqualTo(200);
        await().until(() -> get(CHANNEL, admin).text("/box/failure").equals("no_folder"));
        MAIL.getManagers()
                .getImapHostManager()
                .createMailbox(USER, folder)
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
}
