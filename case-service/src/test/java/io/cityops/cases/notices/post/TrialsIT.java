package io.cityops.cases.notices.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityops.cases.FakeGateway;
import io.cityops.cases.OverHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** An administrator sees at once whether what was settled works. */
class TrialsIT extends OverHttp {

    private static final String NOTICES = "/t/noticed/api/notices/";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final String admin = staff("noticed", "admin", null, "tenant.manage");

    @Autowired
    private StringRedisTemplate redis;

    @BeforeAll
    static void serve() {
        MAIL.start();
    }

    @AfterAll
    static void close() {
        MAIL.stop();
    }

    @BeforeEach
    void nobodyHasTried() {
        redis.delete(redis.keys("cityops:noticed:notice-trials:*"));
    }

    @Test
    void aMailArrivesWithTheWordsOfTheOccasion() throws Exception {
        settle(MAIL.getSmtp().getPort());

        var tried = post(NOTICES + "trials", admin, trial("email", "me@example.org", "solved"));

        assertThat(tried.text("/outcome")).as("%s", tried.body()).isEqualTo("taken");
        assertThat(MAIL.getReceivedMessagesForDomain("me@example.org")[0].getSubject())
                .contains("202607010001");
    }

    @Test
    void whyItDidNotArriveIsSaid() {
        settle(1);

        var tried = post(NOTICES + "trials", admin, trial("email", "me@example.org", "solved"));

        assertThat(tried.text("/outcome")).isEqualTo("not_now");
        assertThat(tried.text("/why")).isNotEmpty();
    }

    @Test
    void whatIsOffSaysSo() {
        settle(MAIL.getSmtp().getPort());

        assertThat(post(NOTICES + "trials", admin, trial("sms", "13812345678", "handed_on"))
                        .text("/outcome"))
                .as("the gateway has no template for it")
                .isEqualTo("off");
    }

    @Test
    void anAddressMustBeOneOfTheChannel() {
        var refused = post(NOTICES + "trials", admin, trial("sms", "me@example.org", "received"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).contains("to");
        assertThat(post(NOTICES + "trials", admin, trial("inbox", "me", "received"))
                        .status())
                .isEqualTo(422);
        assertThat(post(NOTICES + "trials", desk("noticed"), trial("sms", "13812345678", "received"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTenantTriesSoManyAnHour() {
        settle(MAIL.getSmtp().getPort());
        for (var i = 0; i < TrialLimit.AN_HOUR; i++) {
            post(NOTICES + "trials", admin, trial("email", "often@example.org", "solved"));
        }

        var refused = post(NOTICES + "trials", admin, trial("email", "often@example.org", "solved"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(MAIL.getReceivedMessagesForDomain("often@example.org")).hasSize(TrialLimit.AN_HOUR);
    }

    private static Map<String, String> trial(String channel, String to, String occasion) {
        return Map.of("channel", channel, "to", to, "occasion", occasion);
    }

    private void settle(int port) {
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
                        port,
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
                        "a-secret-of-the-gateway",
                        "signature",
                        "通知市",
                        "templates",
                        Map.of("received", "SMS_1")));
        var version = get(NOTICES + "settings", admin).body().at("/version").asInt();
        var answer = put(NOTICES + "settings", admin, Map.of("version", version, "settings", settings));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
