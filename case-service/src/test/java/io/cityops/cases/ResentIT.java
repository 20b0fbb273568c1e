package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a phone sends again, since it never saw the answer, is done once, whatever has happened since. */
class ResentIT extends OverHttp {

    private static final String TENANT = "resent";
    private static final String API = "/t/" + TENANT + "/api";

    private final String desk = desk(TENANT);
    private final String unit = unit(TENANT, FakeTenantService.SANITATION);

    @Test
    void aStepAndItsPhotosAreTakenTogetherAndOnce() {
        var id = handled();
        var feedback = order(id, "feed_back", Map.of("uploads", List.of(Map.of("upload", uploaded()))));
        var key = key();

        var done = send(id, unit, feedback, key);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.text("/photos/0/role")).isEqualTo("after");
        assertThat(done.body().at("/history").findValues("photos").getLast().size())
                .isEqualTo(1);
        assertThat(send(id, unit, feedback, key).status()).isEqualTo(200);
        var anew = new HashMap<>(feedback);
        anew.put("uploads", List.of(Map.of("upload", uploaded())));
        var again = send(id, unit, anew, key);
        assertThat(again.status()).as("the same file under another name").isEqualTo(200);
        assertThat(again.body().at("/photos").size()).isEqualTo(1);
        assertThat(again.body().at("/version")).isEqualTo(done.body().at("/version"));
    }

    @Test
    void aStepThatIsRefusedLeavesItsPhotosForAnother() {
        var id = handled();
        var feedback = order(id, "feed_back", Map.of("uploads", List.of(Map.of("upload", uploaded()))));
        act(TENANT, id, unit, "assign", Map.of("handler", "张三"));

        var late = send(id, unit, feedback, key());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/current/lastChange/action")).isEqualTo("assign");
        assertThat(get(API + "/cases/" + id, unit).body().at("/photos").size()).isZero();

        feedback.put("version", version(id));
        assertThat(send(id, staff(TENANT, "leader", null, "case.read"), feedback, key())
                        .status())
                .isEqualTo(403);
        assertThat(send(id, unit, feedback, key()).body().at("/photos").size()).isEqualTo(1);
    }

    @Test
    void aStepTakesNoPhotoOfAnotherTenant() {
        var id = handled();
        var foreign = List.of(Map.of("upload", uploaded("/t/liuzhou/api")));
        var refused = send(id, unit, order(id, "feed_back", Map.of("uploads", foreign)), key());
        assertThat(refused.text("/type")).isEqualTo("urn:cityops:problem:upload-not-finished");
        assertThat(get(API + "/cases/" + id, unit).text("/stage")).isEqualTo("handling");
    }

    @Test
    void aStepThatTookTheCaseOutOfSightIsKnownToBeDone() {
        var id = handled();
        var back = order(id, "return", Map.of("reason", "不属于本单位职责"));
        var key = key();
        assertThat(send(id, unit, back, key).status()).isEqualTo(200);
        act(TENANT, id, desk, "dispatch", Map.of("unit", FakeTenantService.WORKS));

        assertThat(send(id, unit, back, key).text("/type")).isEqualTo("urn:cityops:problem:done-before");
        assertThat(send(id, unit, back, key()).status()).isEqualTo(404);
    }

    @Test
    void aReportThatWouldBeRefusedTodayKeepsItsAnswer() {
        var report = new HashMap<>(report());
        report.put("handled", "已当场清扫");
        var key = key();
        var taken = post(API + "/cases", desk, report, key);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(post(API + "/cases", desk, report, key).text("/id")).isEqualTo(taken.text("/id"));

        var rules = API + "/case-rules";
        var version = get(rules, desk).body().at("/version").asInt();
        var admin = staff(TENANT, "admin", null, "case.read", "catalogue.manage");
        assertThat(put(rules, admin, Map.of("version", version, "rules", Map.of("off", List.of("self_handle"))))
                        .status())
                .isEqualTo(200);
        assertThat(post(API + "/cases", desk, report, key()).text("/type"))
                .isEqualTo("urn:cityops:problem:not-self-handled");
        assertThat(post(API + "/cases", desk, report, key).text("/id")).isEqualTo(taken.text("/id"));
    }

    private String handled() {
        var id = post(API + "/cases", desk, report()).text("/id");
        act(TENANT, id, desk, "accept", Map.of());
        act(TENANT, id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act(TENANT, id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act(TENANT, id, unit, "sign", Map.of());
        return id;
    }

    private Map<String, Object> order(String id, String action, Map<String, Object> with) {
        var order = new HashMap<>(with);
        order.put("action", action);
        order.put("version", version(id));
        return order;
    }

    private long version(String id) {
        return get(API + "/cases/" + id, desk).body().at("/version").asLong();
    }

    private static Answer send(String id, String token, Map<String, Object> order, Map<String, String> key) {
        return post(API + "/cases/" + id + "/actions", token, order, key);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", "key-" + System.nanoTime());
    }

    /** A photo that arrived piece by piece, by the name under which a step may call it. */
    private static String uploaded() {
        return uploaded(API);
    }

    private static String uploaded(String api) {
        var photo = TestPictures.jpeg(320, 240);
        var opened = send(request(api + "/uploads", null)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "" + photo.length)
                .POST(BodyPublishers.noBody())
                .build());
        var address = opened.raw().headers().firstValue("Location").orElseThrow();
        var whole = send(request(address, null)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(photo))
                .build());
        assertThat(whole.status()).isEqualTo(204);
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
