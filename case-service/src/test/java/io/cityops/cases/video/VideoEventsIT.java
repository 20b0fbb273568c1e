package io.cityops.cases.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract for those who watch cameras: what they tell is heard once, and becomes a case when a person says so. */
class VideoEventsIT extends OverHttp {

    private static final String API = "/t/watched/api/channels/video";
    private static final TenantId TENANT = new TenantId("watched");
    private static final String VENDOR = "慧眼";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tidying tidying;

    @Autowired
    private VideoEvents events;

    private String camera;
    private String key;

    @BeforeEach
    void aCameraAndAKey() {
        camera = "cam-" + UUID.randomUUID().toString().substring(0, 8);
        var added = post(API + "/cameras", admin("watched"), camera(camera));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        key = key("watched", "video");
    }

    @Test
    void waitForAPersonWhoMakesACaseOfThem() {
        var code = code(60, null, 30);
        var told = sighting(code, 0.87);
        told.put("picture", Base64.getEncoder().encodeToString(TestPictures.jpeg(64, 48)));
        told.put("box", Map.of("x", 0.1, "y", 0.2, "width", 0.3, "height", 0.4));
        var heard = tell(told);
        assertThat(heard.status()).as("%s", heard.body()).isEqualTo(200);
        assertThat(heard.text("/items/0/outcome")).isEqualTo("waiting");
        var id = heard.text("/items/0/event");

        var shown = queued(id);
        assertThat(shown.get("camera")).isEqualTo(camera);
        var picture = get(API + "/queue/" + id + "/picture", desk("watched"));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.raw().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var confirmed = post(API + "/queue/" + id + "/confirm", desk("watched"), Map.of());
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(confirmed.text("/state")).isEqualTo("confirmed");

        var opened = get("/t/watched/api/cases/" + confirmed.text("/caseId"), desk("watched"));
        assertThat(opened.text("/source")).isEqualTo("video");
        assertThat(opened.text("/category/code")).isEqualTo(FakeTenantService.CATEGORY);
        assertThat(opened.text("/description")).contains("暴露垃圾", "中山路口", "87%");
        assertThat(opened.body().at("/location/lng").asDouble()).isEqualTo(109.41);
        assertThat(opened.body().at("/photos").size()).isEqualTo(1);
        assertThat(get("/t/watched/api/channels/figures", desk("watched"))
                        .body()
                        .at("/byClass/self")
                        .asInt())
                .isPositive();
        var again = post(API + "/queue/" + id + "/confirm", desk("watched"), Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(post(API + "/queue/" + id + "/reject", desk("watched"), Map.of("reason", "误报"))
                        .status())
                .isEqualTo(409);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void openACaseByThemselvesOnlyWhereTheMapSaysSoAndThereIsAPicture() {
        var code = code(60, 95, 0);
        var bare = sighting(code, 0.99);
        assertThat(tell(bare).text("/items/0/outcome")).isEqualTo("waiting");
        // what was cut short goes on when it is told again, with what was missing
        bare.put("picture", Base64.getEncoder().encodeToString(TestPictures.jpeg(40, 40)));
        assertThat(tell(bare).text("/items/0/outcome")).isEqualTo("opened");
        assertThat(tell(bare).text("/items/0/outcome")).isEqualTo("known");
        assertThat(cases()).isEqualTo(1);

        var unsure = sighting(code, 0.949);
        unsure.put("picture", bare.get("picture"));
        assertThat(tell(unsure).text("/items/0/outcome")).isEqualTo("waiting");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void openTheirCaseWhenASureOneComesBehindAnUnsureOneThatWaits() {
        var code = code(60, 95, 30);
        var unsure = with(sighting(code, 0.7), "picture", picture(40, 40));
        var first = tell(unsure).text("/items/0/event");
        var bare = tell(sighting(code, 0.97));
        assertThat(bare.text("/items/0/outcome"))
                .isEqualTo("counted"); // without a picture of its own a person is asked
        assertThat(cases()).isZero();

        var sure = with(sighting(code, 0.99), "picture", picture(80, 60));
        var opened = tell(sure);
        assertThat(opened.text("/items/0/outcome")).isEqualTo("opened");
        assertThat(opened.text("/items/0/event")).isEqualTo(first);
        assertThat(cases()).isEqualTo(1);
        var confirmed = get(API + "/queue?state=confirmed&limit=200", desk("watched"))
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.at("/times").asInt()).isEqualTo(3);
        assertThat(confirmed.at("/confidence").asInt()).isEqualTo(99);
        var shown = get("/t/watched/api/cases/" + confirmed.at("/caseId").asString(), desk("watched"));
        assertThat(shown.body().at("/photos/0/width").asInt()).isEqualTo(80);
        assertThat(tell(sure).text("/items/0/outcome")).isEqualTo("known");
        assertThat(tell(unsure).text("/items/0/outcome")).isEqualTo("known");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void leaveWhatSomebodyHasJustDecidedAsItIs() {
        var id = UUID.fromString(tell(sighting(code(60, 95, 30), 0.7)).text("/items/0/event"));
        post(API + "/queue/" + id + "/reject", desk("watched"), Map.of("reason", "误报"));
        var sure = new Sighting("sure", camera, "any", 0.99, Instant.now(), null, null, null);

        assertThat(CurrentTenant.callAs(TENANT, () -> events.stand(id, sure, Instant.now(), null)))
                .isFalse();
        assertThat(CurrentTenant.callAs(
                        TENANT, () -> events.find(id).orElseThrow().confidence()))
                .isEqualTo(70);
    }

    @Test
    void areNotLookedAtAgainWhenTheyComeAgain() {
        var told = with(sighting(code(60, null, 0), 0.8), "picture", picture(40, 40));
        assertThat(tell(told).text("/items/0/picture")).isEmpty();
        var again = tell(with(told, "picture", "not base64 at all"));
        assertThat(again.text("/items/0/outcome")).isEqualTo("known");
        assertThat(again.text("/items/0/picture")).isEmpty();
    }

    @Test
    void bringAPictureOfSevenHundredKilobytesAtMost() {
        var code = code(60, null, 0);
        var large =
                tell(with(sighting(code, 0.8), "picture", Base64.getEncoder().encodeToString(new byte[700_001])));
        assertThat(large.text("/items/0/outcome")).isEqualTo("waiting");
        assertThat(large.text("/items/0/picture")).contains("700 kB");
        var exact = tell(with(
                sighting(code(60, null, 0), 0.8), "picture", Base64.getEncoder().encodeToString(new byte[700_000])));
        assertThat(exact.text("/items/0/picture")).doesNotContain("700 kB").isNotBlank();
        refused(with(sighting(code, 0.8), "picture", "A".repeat(965_001)), "/events/0/picture");
        var contract =
                get("/v3/api-docs", null).body().at("/components/schemas").toString();
        assertThat(contract).contains("at most 700 kB", "\"maxLength\":965000");
    }

    private static String picture(int width, int height) {
        return Base64.getEncoder().encodeToString(TestPictures.jpeg(width, height));
    }

    @Test
    void countUpOnTheFirstWhileItWaitsOrCoolsDown() {
        var code = code(60, null, 30);
        var now = Instant.now().minusSeconds(4 * 3600);
        var first = tell(at(sighting(code, 0.8), now)).text("/items/0/event");
        var later = tell(at(sighting(code, 0.8), now.plusSeconds(7200)));
        assertThat(later.text("/items/0/outcome")).isEqualTo("counted");
        assertThat(later.text("/items/0/event")).isEqualTo(first);
        post(API + "/queue/" + first + "/reject", desk("watched"), Map.of("reason", "树影误报"));
        assertThat(tell(at(sighting(code, 0.8), now.plusSeconds(29 * 60))).text("/items/0/outcome"))
                .isEqualTo("counted");
        assertThat(tell(at(sighting(code, 0.8), now.minusSeconds(29 * 60))).text("/items/0/outcome"))
                .isEqualTo("counted"); // what comes late belongs to the same
        assertThat(tell(at(sighting(code, 0.8), now.plusSeconds(31 * 60))).text("/items/0/outcome"))
                .isEqualTo("waiting");
        var rejected = get(API + "/queue?state=rejected", desk("watched"));
        assertThat(rejected.body()
                        .at("/items")
                        .valueStream()
                        .filter(one -> one.at("/id").asString().equals(first)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at("/times").asInt()).isEqualTo(4);
                    assertThat(one.at("/reason").asString()).isEqualTo("树影误报");
                });
    }

    @Test
    void actOnceHoweverOftenAndHoweverManyAtOnceTheyCome() throws Exception {
        var code = code(60, null, 60);
        var told = sighting(code, 0.8);
        var jobs = new ArrayList<java.util.concurrent.Future<Answer>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                jobs.add(pool.submit(() -> tell(told)));
                jobs.add(pool.submit(() -> tell(sighting(code, 0.8))));
            }
        }
        var outcomes = new HashMap<String, Integer>();
        for (var job : jobs) {
            outcomes.merge(job.get().text("/items/0/outcome"), 1, Integer::sum);
        }
        assertThat(outcomes)
                .containsEntry("waiting", 1)
                .containsEntry("known", 7)
                .containsEntry("counted", 8);
        var times = CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select times from video_event where tenant = 'watched' and code = ?")
                        .param(code)
                        .query(Integer.class)
                        .list());
        assertThat(times).containsExactly(9);
    }

    @Test
    void tellWhatIsNotTakenAndWhy() {
        var code = code(60, null, 0);
        assertThat(tell(sighting(code, 0.59)).text("/items/0/outcome")).isEqualTo("below");
        assertThat(tell(sighting("没见过的", 0.9)).text("/items/0/outcome")).isEqualTo("unmapped");
        var listed = get(API + "/codes?limit=200", admin("watched"));
        assertThat(listed.body().toString()).contains("没见过的");
        var elsewhere = sighting(code, 0.9);
        elsewhere.put("camera", "nobody");
        assertThat(tell(elsewhere).text("/items/0/outcome")).isEqualTo("unknown_camera");
        var old = at(sighting(code, 0.9), Instant.now().minusSeconds(25 * 3600));
        assertThat(tell(old).text("/items/0/outcome")).isEqualTo("not_now");
        var soon = at(sighting(code, 0.9), Instant.now().plusSeconds(600));
        assertThat(tell(soon).text("/items/0/outcome")).isEqualTo("not_now");
        var address = tell(with(sighting(code, 0.9), "picture", "http://10.0.0.1/x.jpg"));
        assertThat(address.text("/items/0/picture")).contains("not a JPEG or PNG");
        var hostile = sighting(code(60, null, 0), 0.9);
        hostile.put("picture", Base64.getEncoder().encodeToString("<svg onload=alert(1)>".getBytes(UTF_8)));
        var kept = tell(hostile);
        assertThat(kept.text("/items/0/outcome")).isEqualTo("waiting");
        assertThat(kept.text("/items/0/picture")).isNotBlank();
        assertThat(get(API + "/queue/" + kept.text("/items/0/event") + "/picture", desk("watched"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refuseBatchesThatCannotBeRight() {
        var code = code(60, null, 0);
        refused(with(sighting(code, 0.9), "confidence", 1.01), "confidence");
        refused(with(sighting(code, 0.9), "confidence", "NaN"), "");
        refused(with(sighting(code, 0.9), "id", "a b"), "id");
        refused(with(sighting(code, 0.9), "camera", "../../etc"), "camera");
        refused(with(sighting(code, 0.9), "code", "a\u0000b"), "code");
        refused(with(sighting(code, 0.9), "box", Map.of("x", 2, "y", 0, "width", 0, "height", 0)), "box");
        var many = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 51; i++) {
            many.add(sighting(code, 0.9));
        }
        assertThat(tell(key, many).status()).isEqualTo(422);
        assertThat(tell(key, List.of()).status()).isEqualTo(422);
        assertThat(post(API + "/events", null, "{\"vendor\":", Map.of("X-Api-Key", key))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void areTakenWithAKeyOfThisCityForThisAlone() {
        var code = code(60, null, 0);
        var event = List.of(sighting(code, 0.9));
        assertThat(tell("ck_nonsense", event).status()).isEqualTo(403);
        assertThat(tell(key("watched", "open311"), event).status()).isEqualTo(403);
        assertThat(tell(key("watched-too", "video"), event).status()).isEqualTo(403);
        assertThat(post(API + "/events", null, Map.of("vendor", VENDOR, "events", event))
                        .status())
                .isEqualTo(400);
        var requests = "api_key=" + key + "&service_code=" + FakeTenantService.CATEGORY
                + "&lat=24.31&long=109.41&description=x";
        assertThat(postBytes(
                                "/t/watched/open311/v2/requests.json",
                                "application/x-www-form-urlencoded",
                                requests.getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(get(API + "/queue", staff("watched", "leader", null, "case.read"))
                        .status())
                .isEqualTo(403);
        assertThat(get(API + "/cameras", desk("watched")).status()).isEqualTo(403);
    }

    @Test
    void areLookedAtOnlyOnceTheirKeyIsKnownAndThenQuickly() {
        assertThat(post(API + "/events", null, "{\"vendor\":", Map.of("X-Api-Key", "ck_nonsense"))
                        .status())
                .isEqualTo(403);
        assertThat(tell("ck_nonsense", List.of()).status()).isEqualTo(403);
        assertThat(tell("k".repeat(201), List.of()).status()).isEqualTo(403);
        var slow = with(sighting(code(60, null, 0), 0.9), "picture", "\n".repeat(200_000) + "!");
        var told = request(API + "/events", null)
                .header("Content-Type", "application/json")
                .header("X-Api-Key", key)
                .timeout(Duration.ofSeconds(5))
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("vendor", VENDOR, "events", List.of(slow)))))
                .build();
        assertThat(send(told).text("/items/0/picture")).isNotBlank();
    }

    @Test
    void areNobodyElses() {
        var id = tell(sighting(code(60, null, 0), 0.9)).text("/items/0/event");
        var other = "/t/watched-too/api/channels/video";
        var stranger = desk("watched-too");
        assertThat(get(other + "/queue", stranger).body().toString()).doesNotContain(id);
        assertThat(post(other + "/queue/" + id + "/confirm", stranger, Map.of()).status())
                .isEqualTo(404);
        assertThat(post(other + "/queue/" + id + "/reject", stranger, Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(get(other + "/queue/" + id + "/picture", stranger).status()).isEqualTo(404);
        assertThat(get(other + "/cameras", admin("watched-too")).body().toString())
                .doesNotContain(camera);
        assertThat(get(API + "/queue", stranger).status()).isEqualTo(404);
    }

    @Test
    void areForgottenInTime() {
        var code = code(60, null, 0);
        var told = sighting(code, 0.9);
        told.put("picture", Base64.getEncoder().encodeToString(TestPictures.jpeg(40, 40)));
        var rejected = tell(told).text("/items/0/event");
        post(API + "/queue/" + rejected + "/reject", desk("watched"), Map.of("reason", "误报"));
        var waiting = tell(sighting(code, 0.9)).text("/items/0/event");
        var fresh = tell(sighting(code(60, null, 0), 0.9)).text("/items/0/event");
        CurrentTenant.runAs(TENANT, () -> {
            age(
                    "update video_event set decided_at = now() - interval '8 days' where tenant = 'watched' and id = ?",
                    rejected);
            age(
                    "update video_event set came_at = now() - interval '49 hours' where tenant = 'watched' and id = ?",
                    waiting);
        });
        tidying.tidyAll();
        tidying.tidyAll();
        assertThat(get(API + "/queue/" + rejected + "/picture", desk("watched")).status())
                .isEqualTo(404);
        assertThat(post(API + "/queue/" + waiting + "/confirm", desk("watched"), Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(get(API + "/queue?state=waiting&limit=200", desk("watched"))
                        .body()
                        .toString())
                .contains(fresh)
                .doesNotContain(waiting);
    }

    private void age(String sql, String id) {
        jdbc.sql(sql).param(UUID.fromString(id)).update();
    }

    private void refused(Map<String, Object> event, String field) {
        var answer = tell(event);
        assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 422);
        assertThat(answer.body().toString()).contains(field);
    }

    private Map<String, String> queued(String id) {
        return get(API + "/queue?limit=200", desk("watched"))
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(id))
                .map(one -> Map.of("camera", one.at("/camera/code").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** How many cases lie at this test's own camera, which is named by it alone. */
    private long cases() {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select count(*) from cases where tenant = 'watched' and address = ?")
                        .param("中山路口 " + camera)
                        .query(Long.class)
                        .single());
    }

    private Map<String, Object> sighting(String code, double confidence) {
        var told = new HashMap<String, Object>();
        told.put("id", UUID.randomUUID().toString());
        told.put("camera", camera);
        told.put("code", code);
        told.put("confidence", confidence);
        told.put("at", Instant.now().toString());
        return told;
    }

    private static Map<String, Object> at(Map<String, Object> told, Instant at) {
        return with(told, "at", at.toString());
    }

    private static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        told.put(field, value);
        return told;
    }

    private Answer tell(Map<String, Object> event) {
        return tell(key, List.of(event));
    }

    private Answer tell(String shown, List<Map<String, Object>> events) {
        return post(API + "/events", null, Map.of("vendor", VENDOR, "events", events), Map.of("X-Api-Key", shown));
    }

    private static String code(int least, Integer direct, int coolDown) {
        var code = "c" + UUID.randomUUID().toString().substring(0, 8);
        var wanted = new HashMap<String, Object>(Map.of(
                "vendor",
                VENDOR,
                "code",
                code,
                "category",
                FakeTenantService.CATEGORY,
                "least",
                least,
                "coolDown",
                coolDown));
        if (direct != null) {
            wanted.put("direct", direct);
        }
        var put = put(API + "/codes", admin("watched"), wanted);
        assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
        return code;
    }

    private static Map<String, Object> camera(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "中山路口 " + code,
                "place",
                Map.of("lng", 109.41, "lat", 24.31, "datum", "WGS84"),
                "facing",
                90);
    }

    private static String key(String tenant, String purpose) {
        return post(
                        "/t/" + tenant + "/api/channels/keys",
                        admin(tenant),
                        Map.of("name", VENDOR, "perMinute", 6000, "purpose", purpose))
                .text("/secret");
    }

    private static String admin(String tenant) {
        return staff(tenant, "admin", null, "tenant.manage");
    }
}
