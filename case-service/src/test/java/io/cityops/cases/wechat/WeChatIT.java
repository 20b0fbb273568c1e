package io.cityops.cases.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeWeChat;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The official account's callback as WeChat calls it, with its retries, and its interface as we call it. */
class WeChatIT extends OverHttp {

    private static final String TENANT = "follower";
    private static final String ACCOUNT = "/t/follower/api/channels/wechat";
    private static final String TOKEN = "QDG6eKtoken";
    private static final String APP = "wx00000000000000a1";
    private static final String AES = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void connect() {
        connect(false);
    }

    @Test
    void provesToWeChatThatTheAddressIsTheAccounts() {
        var at = now();
        var query = "?timestamp=" + at + "&nonce=n1&echostr=4711<b>&signature=".replace("<b>", "");
        var right = get(ACCOUNT + "/callback" + query + Signature.of(TOKEN, at, "n1"), null);
        assertThat(right.status()).isEqualTo(200);
        assertThat(new String(right.raw().body(), UTF_8)).isEqualTo("4711");
        assertThat(get(ACCOUNT + "/callback" + query + Signature.of("other", at, "n1"), null)
                        .status())
                .isEqualTo(403);
        var old = Long.toString(Instant.now().getEpochSecond() - 4_000);
        assertThat(get(
                                ACCOUNT + "/callback?timestamp=" + old + "&nonce=n1&echostr=1&signature="
                                        + Signature.of(TOKEN, old, "n1"),
                                null)
                        .status())
                .isEqualTo(403);
        assertThat(get("/t/follower-too/api/channels/wechat/callback" + query + Signature.of(TOKEN, at, "n1"), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void makesOneReportOfWordsPhotoAndPlaceAndAnswersThere() {
        var who = follower();
        assertThat(plain(text(who, "路灯不亮了"))).contains(WeChatWords.SEND_PLACE);
        assertThat(plain(place(who, 24.3086, 109.4163))).contains(WeChatWords.PHOTO_OR_DONE);
        assertThat(plain(image(who, "media-1"))).contains(WeChatWords.MORE_OR_DONE);
        var answer = plain(text(who, "提交"));

        assertThat(answer).contains("已登记", BASE + "/t/follower/track/");
        var code = answer.replaceAll("(?s).*/track/([0-9A-Z-]{14}).*", "$1");
        var tracked = get("/t/follower/api/track/" + code, null);
        assertThat(tracked.text("/description")).isEqualTo("路灯不亮了");
        assertThat(tracked.body().at("/photos").size()).isEqualTo(1);
        assertThat(tracked.body().at("/place/lng").asDouble()).isBetween(109.405, 109.4155); // was GCJ-02
        assertThat(one("select answer_to from cases where source = 'wechat' and answer_to like '%" + who + "'"))
                .isEqualTo("wechat:" + who);
        assertThat(FakeWeChat.INSTANCE.asked).anyMatch(url -> url.contains("access_token=T-4711&media_id=media-1"));
    }

    @Test
    void hearsAMessageOnceHoweverOftenItComes() throws Exception {
        var who = follower();
        plain(text(who, "井盖丢失"));
        plain(place(who, 24.31, 109.41));
        var done = text(who, "提交");
        Callable<String> send = () -> plain(done);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> send).toList());
            var said = answers.stream().map(WeChatIT::of).toList();
            assertThat(said).anyMatch(answer -> answer.contains("已登记"));
            assertThat(said).allMatch(answer -> answer.contains("已登记") || answer.equals("success"));
        }
        assertThat(plain(done)).contains("已登记");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(send).get();
        }
        assertThat(one("select count(*)::text from cases where answer_to = 'wechat:" + who + "'"))
                .isEqualTo("1");
    }

    @Test
    void speaksInEncryptedModeAndThenInNoOther() {
        connect(true);
        var who = follower();
        var envelope = new Envelope(new Account(APP, TOKEN, AES, SECRET, true));
        var sealed = envelope.seal(text(who, "占道经营"));
        var at = now();
        var body = "<xml><ToUserName>gh</ToUserName><Encrypt>" + sealed + "</Encrypt></xml>";
        var query = "?encrypt_type=aes&timestamp=" + at + "&nonce=n2&msg_signature=";

        var answer = send(query + Signature.of(TOKEN, at, "n2", sealed), body);
        assertThat(answer.status()).isEqualTo(200);
        var reply = Xml.read(answer.raw().body());
        assertThat(reply.get("MsgSignature"))
                .isEqualTo(Signature.of(TOKEN, reply.get("TimeStamp"), reply.get("Nonce"), reply.get("Encrypt")));
        assertThat(envelope.open(reply.get("Encrypt"))).contains(WeChatWords.SEND_PLACE, who);

        assertThat(send(query + Signature.of(TOKEN, at, "n2"), body).status()).isEqualTo(403);
        assertThat(send("?timestamp=" + at + "&nonce=n2&signature=" + Signature.of(TOKEN, at, "n2"), text(who, "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysLaterWhatTakesTooLongAndTellsOfLostPhotos() {
        var who = follower();
        plain(text(who, "积水"));
        plain(place(who, 24.31, 109.41));
        var begun = Instant.now();
        plain(image(who, "slow"));
        assertThat(plain(text(who, "提交"))).isEqualTo("success");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        FakeWeChat.INSTANCE.slow.countDown();
        await(() -> FakeWeChat.INSTANCE.said.stream().anyMatch(said -> said.contains(who) && said.contains("已登记")));

        var other = follower();
        plain(text(other, "积水"));
        plain(place(other, 24.31, 109.41));
        plain(image(other, "lost"));
        assertThat(plain(text(other, "提交"))).contains("已登记", "1 张照片没有收到");
    }

    @Test
    void makesTheReportThatAnotherInstanceHadBegunWhenItWentAway() {
        var who = follower();
        plain(text(who, "积水"));
        plain(place(who, 24.31, 109.41));
        var done = text(who, "提交");
        var key = Message.of(Xml.read(done.getBytes(UTF_8))).key();
        CurrentTenant.runAs(
                new TenantId(TENANT),
                () -> jdbc.sql("insert into wechat_heard (tenant, key, at) values (?, ?, now())")
                        .params(TENANT, key)
                        .update());
        var answer = plain(done);
        assertThat(answer).contains("已登记");
        assertThat(plain(done)).contains(Xml.read(answer.getBytes(UTF_8)).get("Content"));
    }

    @Test
    void asksForAnotherTokenWhereTheOneItHasIsNoGood() {
        var who = follower();
        plain(text(who, "积水"));
        plain(place(who, 24.31, 109.41));
        plain(image(who, "stale"));
        assertThat(plain(text(who, "提交"))).contains("已登记").doesNotContain("没有收到");
    }

    @Test
    void asksAgainForAPlaceThatLiesElsewhere() {
        var who = follower();
        plain(text(who, "积水"));
        plain(image(who, "media-2"));
        assertThat(plain(place(who, 31.2, 121.4))).contains(WeChatWords.ELSEWHERE);
        assertThat(plain(place(who, 24.31, 109.41))).contains("已登记");
    }

    @Test
    void refusesWhatIsNotWeChats() {
        var at = now();
        var signed = "?timestamp=" + at + "&nonce=n3&signature=" + Signature.of(TOKEN, at, "n3");
        var bomb = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><xml><MsgType>&b;</MsgType></xml>";
        assertThat(send(signed, bomb).status()).isEqualTo(400);
        assertThat(send(signed, "<xml/>").status()).isEqualTo(400);
        assertThat(send(signed.replace("n3&", "n4&"), text(follower(), "x")).status())
                .isEqualTo(403);
        assertThat(plain(message(follower(), "event", "<Event>subscribe</Event>")))
                .contains(WeChatWords.WELCOME);
        assertThat(plain(message(follower(), "voice", ""))).contains(WeChatWords.NOT_THIS_KIND);
    }

    @Test
    void keepsTheAccountsSecretsSealedAndToTheTenant() {
        var administrator = staff(TENANT, "admin", null, "tenant.manage");
        var shown = get(ACCOUNT, administrator);
        assertThat(shown.text("/appId")).isEqualTo(APP);
        assertThat(shown.text("/callback")).isEqualTo(BASE + ACCOUNT + "/callback");
        assertThat(shown.body().toString()).doesNotContain(TOKEN, AES, SECRET);
        assertThat(one("select wechat_account::text from wechat_account")).doesNotContain(TOKEN, AES, SECRET);
        assertThat(put(ACCOUNT, administrator, Map.of("appId", APP, "encrypted", false))
                        .status())
                .isEqualTo(200);
        assertThat(put(ACCOUNT, administrator, Map.of("appId", "nonsense", "encrypted", false))
                        .text("/errors/0/pointer"))
                .isEqualTo("/appId");
        assertThat(get(ACCOUNT, staff("follower-too", "admin", null, "tenant.manage"))
                        .status())
                .isEqualTo(404);
        var others = staff("follower-too", "admin", null, "tenant.manage");
        assertThat(get("/t/follower-too/api/channels/wechat", others)
                        .body()
                        .at("/appId")
                        .isNull())
                .isTrue();
        assertThat(get(ACCOUNT, desk(TENANT)).status()).isEqualTo(403);
    }

    private void connect(boolean encrypted) {
        var wanted = Map.of("appId", APP, "token", TOKEN, "aesKey", AES, "secret", SECRET, "encrypted", encrypted);
        var connected = put(ACCOUNT, staff(TENANT, "admin", null, "tenant.manage"), wanted);
        assertThat(connected.status()).as(connected.body().toString()).isEqualTo(200);
    }

    private static String plain(String body) {
        var at = now();
        var answer = send("?timestamp=" + at + "&nonce=n0&signature=" + Signature.of(TOKEN, at, "n0"), body);
        assertThat(answer.status()).as(new String(answer.raw().body(), UTF_8)).isEqualTo(200);
        return new String(answer.raw().body(), UTF_8);
    }

    private static Answer send(String query, String body) {
        return send(request(ACCOUNT + "/callback" + query, null)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String of(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String who, String said) {
        return message(who, "text", "<Content><![CDATA[" + said + "]]></Content>");
    }

    private static String image(String who, String media) {
        return message(who, "image", "<PicUrl>http://127.0.0.1:1/x</PicUrl><MediaId>" + media + "</MediaId>");
    }

    private static String place(String who, double lat, double lng) {
        return message(
                who,
                "location",
                "<Location_X>" + lat + "</Location_X><Location_Y>" + lng + "</Location_Y><Label>中山中路</Label>");
    }

    private static String message(String who, String kind, String rest) {
        return "<xml><ToUserName><![CDATA[gh_city]]></ToUserName><FromUserName><![CDATA[" + who
                + "]]></FromUserName><CreateTime>" + now() + "</CreateTime><MsgType><![CDATA[" + kind + "]]></MsgType>"
                + rest + (kind.equals("event") ? "" : "<MsgId>" + IDS.incrementAndGet() + "</MsgId>") + "</xml>";
    }

    private static String follower() {
        return "oFollower_" + IDS.incrementAndGet();
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static void await(BooleanSupplier until) {
        var end = Instant.now().plusSeconds(20);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now())
                    .as(List.copyOf(FakeWeChat.INSTANCE.said).toString())
                    .isBefore(end);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private String one(String sql) {
        return CurrentTenant.callAs(
                new TenantId(TENANT), () -> jdbc.sql(sql).query(String.class).single());
    }
}
