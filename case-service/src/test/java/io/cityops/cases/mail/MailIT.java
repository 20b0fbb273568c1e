package io.cityops.cases.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail becomes reports, once each, and who wrote is answered in their thread. */
class MailIT extends OverMail {

    @Autowired
    private PlatformTransactionManager transactions;

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
                    USER.deliver(answer);
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
    void headersOfOthersNeverBecomeOurs() throws Exception {
        deliver(mail("=?utf-8?B?" + base64("路灯\r\nBcc: all@example.org") + "?=", "没有位置", "")
                .replace("Message-ID: ", "References: <a@x>\r\n <b\u0001>\r\nMessage-ID: "));
        await().until(() -> !letters().isEmpty());
        var letter = letters().getFirst();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("References")[0].replaceAll("\\s+", " ")).isEqualTo("<a@x> " + messageId());
    }

    private static boolean saysTooMany(MimeMessage letter) {
        try {
            return letter.getSubject().contains("已达上限");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
