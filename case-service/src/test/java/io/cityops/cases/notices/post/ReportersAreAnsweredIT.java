package io.cityops.cases.notices.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityops.cases.FakeGateway;
import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.notices.carriers.Signed;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reporters are answered where they came from: by a real mail server, and by gateways that count. */
class ReportersAreAnsweredIT extends OverHttp {

    private static final String TOWN = "/t/noticed";
    private static final TenantId TENANT = new TenantId("noticed");
    private static final String SECRET = "a-secret-of-the-gateway";
    private static final String LETTERS = TOWN + "/api/notices/letters";
    private static final String SETTINGS = TOWN + "/api/notices/settings";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final String desk = desk("noticed");
    private final String admin = staff("noticed", "admin", null, "tenant.manage");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Shards shards;

    @Autowired
    private Delivery delivery;

    @BeforeAll
    static void serve() {
        MAIL.start();
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @BeforeEach
    void settle() {
        var settings = new HashMap<String, Object>();
        settings.put("off", List.of());
        settings.put("language", "zh-CN");
        settings.put("supervisors", List.of("leader"));
        settings.put(
                "email",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        MAIL.getSmtp().getPort(),
                        "security",
                        "none",
                        "from",
                        "noreply@city.example.cn",
                        "name",
                        "通知市"));
        settings.put(
                "sms",
                Map.of(
                        "url",
                        FakeGateway.INSTANCE.url() + "/sms",
                        "keyId",
                        "k1",
                        "secret",
                        SECRET,
                        "signature",
                        "通知市",
                        "templates",
                        Map.of("received", "SMS_1", "solved", "SMS_2")));
        settings.put(
                "wechat",
                Map.of("appId", "wx12345678", "secret", "0123456789abcdef", "templates", Map.of("solved", "TM-1")));
        var version = get(SETTINGS, admin).body().at("/version").asInt();
        var answer = put(SETTINGS, admin, Map.of("version", version, "settings", settings));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().toString()).doesNotContain(SECRET).doesNotContain("0123456789abcdef");
        await().until(() -> get(TOWN + "/api/cases/counts", desk).status() == 200);
    }

    @Test
    void whoCalledIsAnsweredByASignedCall() {
        var id = called();

        await().until(() -> !sms("13812345678").isEmpty());
        var call = sms("+8613812345678").getLast();
        assertThat(Signed.by(SECRET, call)).isTrue();
        var told = JSON.readTree(call.body());
        assertThat(told.at("/template").asString()).isEqualTo("SMS_1");
        assertThat(told.at("/values/0").asString()).isEqualTo("暴露垃圾");
        await().until(() -> letters(id).equals(List.of("received sms sent")));
        var logged = get(LETTERS, admin).body().toString();
        assertThat(logged).contains("+86****5678").doesNotContain("13812345678");
        var onTheCase = get(TOWN + "/api/cases/" + id + "/letters", desk).body().at("/items");
        assertThat(onTheCase).hasSize(1);
        assertThat(onTheCase.get(0).at("/to").asString()).isEqualTo("+86****5678");
    }

    @Test
    void whoWroteIsToldByMailWhatBecameOfItOnceEach() throws Exception {
        var id = by("mailto:wang@example.org");
        closed(id);

        await().until(() -> letters(id).contains("solved email sent"));
        var mail = mails("wang@example.org").getLast();
        assertThat(mail.getSubject()).isEqualTo("通知市：您的反映已办结（" + number(id) + "）");
        assertThat(String.valueOf(mail.getContent())).contains("已清走").contains("/t/noticed/track/");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@city.example.cn>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letters(id))
                .as("handed on was overtaken, or went first; nothing is there twice")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReporterOfTheSameIsToldWithTheirOwnCode() {
        var first = by("mailto:first@example.org");
        var second = by("mailto:second@example.org");
        act("noticed", second, desk, "merge", Map.of("into", first));
        closed(first);

        await().until(() ->
                letters(first).contains("solved email sent") && letters(second).contains("solved email sent"));
        assertThat(body(mails("first@example.org").getLast()))
                .contains(code(first))
                .doesNotContain(code(second));
        assertThat(body(mails("second@example.org").getLast()))
                .contains(code(second))
                .doesNotContain(code(first));
    }

    @Test
    void noneIsSentTwiceHoweverManyCarry() {
        var id = by("mailto:many@example.org");
        closed(id);
        await().until(() -> letters(id).contains("solved email sent"));
        var others =
                List.of(new Courier(shards, delivery), new Courier(shards, delivery), new Courier(shards, delivery));
        others.forEach(Courier::start);
        try {
            CurrentTenant.runAs(TENANT, () -> {
                for (var i = 0; i < 60; i++) {
                    letter(id, "email", "mailto:many@example.org", "waiting", "now()");
                }
            });
            await().until(() ->
                    letters(id).stream().noneMatch(one -> one.contains("waiting") || one.contains("sending")));
        } finally {
            others.forEach(Courier::stop);
        }
        var ids = mails("many@example.org").stream()
                .map(ReportersAreAnsweredIT::messageId)
                .toList();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(61).doesNotHaveDuplicates();
    }

    @Test
    void whatWasInterruptedGoesAgainOnlyWhereItCannotBeTwice() {
        var id = by("mailto:cut@example.org");
        closed(id);
        await().until(() -> letters(id).contains("solved email sent"));
        CurrentTenant.runAs(TENANT, () -> {
            letter(id, "email", "mailto:cut@example.org", "sending", "now() - interval '1 second'");
            letter(id, "sms", "tel:+8613900000001", "sending", "now() - interval '1 second'");
        });

        await().until(() ->
                letters(id).contains("solved sms sent") && letters(id).contains("solved email unclear"));
        var unclear = logged(id)
                .filter(one -> one.at("/state").asString().equals("unclear"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        assertThat(post(
                                "/t/nanyang/api/notices/letters/" + unclear + "/again",
                                staff("nanyang", "admin", null, "tenant.manage"),
                                Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(post(LETTERS + "/" + unclear + "/again", desk, Map.of()).status())
                .isEqualTo(403);
        assertThat(post(LETTERS + "/" + unclear + "/again", admin, Map.of()).status())
                .isEqualTo(204);
        await().until(() -> !letters(id).contains("solved email unclear"));
    }

    @Test
    void aGatewayThatStumblesGetsTheSameRequestAgain() {
        var id = by("tel:+8613900000002");
        FakeGateway.INSTANCE.answers("503 {}", "+8613900000002", "SMS_2");
        closed(id);
        await().until(() ->
                logged(id).anyMatch(one -> one.at("/reason").asString("").equals("gateway_503")));
        CurrentTenant.runAs(
                TENANT,
                () -> jdbc.sql(
                                "update notice_letter set next_attempt_at = now() where case_id = ? and state = 'waiting'")
                        .param(UUID.fromString(id))
                        .update());

        await().until(() -> letters(id).contains("solved sms sent"));
        assertThat(sms("+8613900000002").stream()
                        .filter(call -> call.body().contains("SMS_2"))
                        .map(call -> JSON.readTree(call.body()).at("/requestId").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aFollowerIsWrittenToWithATokenThatIsRenewedOnce() {
        var id = by("wechat:oFOLLOWER_1");
        FakeGateway.INSTANCE.answers("200 {\"errcode\":42001}", "oFOLLOWER_1");
        closed(id);

        await().until(() -> letters(id).contains("solved wechat sent"));
        var sent = FakeGateway.INSTANCE.calls("/cgi-bin/message/template/send").stream()
                .filter(call -> call.body().contains("oFOLLOWER_1"))
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).query()).isNotEqualTo(sent.get(1).query());
        assertThat(sent.get(0).body()).isEqualTo(sent.get(1).body());
        assertThat(JSON.readTree(sent.get(1).body()).at("/data/thing1/value").asString())
                .isEqualTo("暴露垃圾");
    }

    @Test
    void theGatewayTellsWhoWantsNoMoreAndOnlyTheGateway() {
        var id = by("tel:+8613900000003");
        var stop = "{\"stop\":\"13900000003\"}";
        assertThat(callback("/t/noticed", "wrong-secret-wrong", stop, "nonce-aaaaaa-1"))
                .isEqualTo(401);
        assertThat(callback("/t/nanyang", SECRET, stop, "nonce-aaaaaa-2")).isEqualTo(401);
        assertThat(callback("/t/noticed", SECRET, stop, "nonce-" + id)).isEqualTo(204);
        assertThat(callback("/t/noticed", SECRET, stop, "nonce-" + id))
                .as("a call that was made before")
                .isEqualTo(401);
        closed(id);

        await().until(() -> letters(id).contains("solved sms dropped"));
        assertThat(sms("+8613900000003")).noneMatch(call -> call.body().contains("SMS_2"));
    }

    @Test
    void settingsAreCheckedAndAnothersNever() {
        var wrong =
                Map.of("version", 0, "settings", Map.of("off", List.of(), "language", "fr", "supervisors", List.of()));
        assertThat(put(SETTINGS, admin, wrong).status()).isEqualTo(422);
        assertThat(get(SETTINGS, desk).status()).isEqualTo(403);
        var stranger = staff("nanyang", "admin", null, "tenant.manage");
        assertThat(get(SETTINGS, stranger).status()).isEqualTo(404);
        assertThat(get("/t/nanyang/api/notices/settings", stranger)
                        .body()
                        .at("/email")
                        .isNull())
                .isTrue();
        assertThat(get("/t/nanyang/api/notices/letters", stranger)
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(get(LETTERS + "?state=nonsense", admin).status()).isEqualTo(422);
    }

    @Test
    void aCityHasItsOwnWords() {
        var slot = TOWN + "/api/notices/templates/reopened/sms/zh-CN";
        var before = get(TOWN + "/api/notices/templates", admin).body();
        assertThat(before.at("/items").size()).isGreaterThan(30);
        var preview = post(slot + "/preview", admin, Map.of("version", 0, "text", "您的{what}重新办理，见{link}"));
        assertThat(preview.text("/text")).contains("井盖缺失").contains("/t/noticed/track/");
        assertThat(put(slot, admin, Map.of("version", 0, "text", "{phone}")).status())
                .isEqualTo(422);
        assertThat(put(slot, admin, Map.of("version", 0, "text", "重新办理{what}")).status())
                .isEqualTo(204);
        assertThat(put(slot, admin, Map.of("version", 0, "text", "又一次")).status())
                .isEqualTo(409);
        assertThat(get(TOWN + "/api/notices/templates", admin).body().toString())
                .contains("重新办理{what}");
        assertThat(get("/t/nanyang/api/notices/templates", staff("nanyang", "admin", null, "tenant.manage"))
                        .body()
                        .toString())
                .doesNotContain("重新办理{what}");
    }

    private String called() {
        var report = new HashMap<>(report());
        report.put("source", "hotline");
        return post(TOWN + "/api/cases", desk, report).text("/id");
    }

    /** A report whose reporter came by some way. */
    private String by(String answerTo) {
        var id = post(TOWN + "/api/cases", desk, report()).text("/id");
        CurrentTenant.runAs(
                TENANT,
                () -> jdbc.sql("update cases set answer_to = ? where id = ?")
                        .params(answerTo, UUID.fromString(id))
                        .update());
        return id;
    }

    private void closed(String id) {
        var unit = unit("noticed", FakeTenantService.SANITATION);
        act("noticed", id, desk, "accept", Map.of());
        act("noticed", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("noticed", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act("noticed", id, unit, "sign", Map.of());
        act("noticed", id, unit, "feed_back", Map.of("note", "已清走"));
        act("noticed", id, desk, "check_pass", Map.of());
        act("noticed", id, desk, "close", Map.of());
    }

    private void letter(String id, String channel, String to, String state, String due) {
        jdbc.sql("""
                        insert into notice_letter (id, tenant, key, case_id, occasion, channel, recipient,
                            shown_recipient, facts, state, attempts, next_attempt_at, created_at, give_up_at)
                        select gen_random_uuid(), tenant, gen_random_uuid()::text, case_id, occasion, ?, ?, '***', facts,
                            ?, 1, %s, now(), now() + interval '1 day'
                        from notice_letter where case_id = ? and occasion = 'solved' limit 1
                        """.formatted(due))
                .params(channel, to, state, UUID.fromString(id))
                .update();
    }

    private int callback(String town, String secret, String body, String nonce) {
        var path = town + "/api/notices/sms-callback";
        var at = Long.toString(Instant.now().getEpochSecond());
        return post(
                        path,
                        null,
                        body,
                        Map.of(
                                "X-Key",
                                "k1",
                                "X-Timestamp",
                                at,
                                "X-Nonce",
                                nonce,
                                "X-Signature",
                                Signed.of(secret, path, at, nonce, body)))
                .status();
    }

    private List<String> letters(String id) {
        return logged(id)
                .map(one -> one.at("/occasion").asString() + " "
                        + one.at("/channel").asString() + " " + one.at("/state").asString())
                .toList();
    }

    private java.util.stream.Stream<JsonNode> logged(String id) {
        return StreamSupport.stream(
                        get(LETTERS + "?limit=200", admin).body().at("/items").spliterator(), false)
                .filter(one -> one.at("/caseId").asString().equals(id));
    }

    private static List<FakeGateway.Call> sms(String phone) {
        return FakeGateway.INSTANCE.calls("/sms").stream()
                .filter(call -> call.body().contains(phone))
                .toList();
    }

    private static List<MimeMessage> mails(String to) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> to(mail).contains(to))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String number(String id) {
        return get(TOWN + "/api/cases/" + id, desk).text("/number");
    }

    private String code(String id) {
        return CurrentTenant.callAs(TENANT, () -> {
            var kept = jdbc.sql("select tracking_code from cases where id = ?")
                    .param(UUID.fromString(id))
                    .query(String.class)
                    .single();
            return new io.cityops.cases.lifecycle.TrackingCode(kept).shown();
        });
    }
}
