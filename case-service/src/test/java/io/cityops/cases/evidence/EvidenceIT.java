package io.cityops.cases.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestMedia;
import io.cityops.cases.TestPictures;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What staff learn from the photos of a case, and what the public does not. */
class EvidenceIT extends OverHttp {

    private static final String CASES = "/t/liuzhou/api/cases/";
    private static final byte[] PHOTO =
            TestPictures.shotAt(TestPictures.jpeg(64, 48), 109.411, 24.31, "2026:01:02 08:30:00", "HUAWEI");

    @Test
    void tellsStaffWhatTheCameraWroteAndThePublicNothing() throws Exception {
        var receipt = reported(PHOTO);
        var shown = get(CASES + idOf(receipt), desk("liuzhou"));

        assertThat(shown.text("/photos/0/role")).isEqualTo("before");
        assertThat(shown.text("/photos/0/facts/taken/at")).isEqualTo("2026-01-02T00:30:00Z");
        assertThat(shown.text("/photos/0/facts/taken/camera")).isEqualTo("HUAWEI");
        assertThat(shown.body().at("/photos/0/facts/taken/metres").asInt()).isBetween(95, 108);
        assertThat(shown.text("/photos/0/facts/sha256")).isEqualTo(sha256(PHOTO));
        var tracked = get("/t/liuzhou/api/track/" + receipt.text("/code"), null);
        assertThat(tracked.body().toString()).doesNotContain("HUAWEI", "taken", sha256(PHOTO));
        var open = get(tracked.text("/photos/0/url"), null);
        assertThat(new String(open.raw().body(), UTF_8)).doesNotContain("HUAWEI");
    }

    @Test
    void givesTheOriginalToWhoFilesOrClosesAndKeepsWhoHadIt() {
        var id = idOf(reported(PHOTO));
        var detail = get(CASES + id, desk("liuzhou"));
        var original = detail.text("/photos/0/facts/original");
        assertThat(detail.body().at("/originalsHad").size()).isZero();

        assertThat(get(original, staff("liuzhou", "leader", null, "case.read")).status())
                .isEqualTo(403);
        assertThat(get(original, null).status()).isEqualTo(401);
        assertThat(get(original.replace("/t/liuzhou/", "/t/nanyang/"), desk("nanyang"))
                        .status())
                .isEqualTo(404);
        var had = get(original, desk("liuzhou"));

        assertThat(had.status()).isEqualTo(200);
        assertThat(had.raw().body()).isEqualTo(PHOTO);
        assertThat(had.raw().headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(had.raw().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(had.raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        var after = get(CASES + id, desk("liuzhou"));
        assertThat(after.body().at("/originalsHad").size()).isEqualTo(1);
        assertThat(after.text("/originalsHad/0/name")).isEqualTo("desk");
    }

    @Test
    void showsHowItWasBesideHowItIs() {
        var receipt = reported(PHOTO);
        var id = idOf(receipt);
        var desk = desk("liuzhou");
        var unit = unit("liuzhou", FakeTenantService.SANITATION);
        act("liuzhou", id, desk, "accept", Map.of());
        act("liuzhou", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("liuzhou", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        act("liuzhou", id, unit, "sign", Map.of());
        var found = added(id, unit, "?role=before");
        var done = added(id, unit, "");
        assertThat(found.text("/role")).isEqualTo("before");
        assertThat(done.text("/role")).isEqualTo("after");
        assertThat(added(id, unit, "?role=nonsense").status()).isEqualTo(422);

        var photos = List.of(found.text("/id"), done.text("/id"));
        var handled = act("liuzhou", id, unit, "feed_back", Map.of("note", "好了", "photos", photos));

        assertThat(handled.body().at("/pairs").size()).isEqualTo(1);
        assertThat(handled.text("/pairs/0/after")).isEqualTo(done.text("/id"));
        act("liuzhou", id, desk, "check_pass", Map.of());
        act("liuzhou", id, desk, "close", Map.of());
        var tracked = get("/t/liuzhou/api/track/" + receipt.text("/code"), null);
        assertThat(tracked.text("/pairs/0/before")).isEqualTo(tracked.text("/photos/0/id"));
        assertThat(tracked.text("/pairs/0/after")).isEqualTo(done.text("/id"));
    }

    @Test
    void takesInOnePieceNothingButPhotosThatAreNothingElse() {
        var id = idOf(reported(PHOTO));
        for (var file : List.of(TestMedia.mp4(), TestMedia.mp3(5), "<svg/>".getBytes(UTF_8))) {
            assertThat(added(id, desk("liuzhou"), "", file).status()).isEqualTo(415);
        }
        var hiding = TestMedia.join(PHOTO, TestMedia.zip());
        assertThat(added(id, desk("liuzhou"), "", hiding).text("/type")).isEqualTo("urn:cityops:problem:hiding-media");
    }

    private static Answer reported(byte[] photo) {
        var answer = multipart(
                "/t/liuzhou/api/reports",
                null,
                Map.of("report", JSON.writeValueAsString(report())),
                List.of(new Upload("photos", "../../etc/passwd", photo)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private static String idOf(Answer receipt) {
        var list = get("/t/liuzhou/api/cases?limit=200&sort=reported", desk("liuzhou"));
        for (var row : list.body().at("/items")) {
            if (row.at("/number").asString().equals(receipt.text("/number"))) {
                return row.at("/id").asString();
            }
        }
        throw new AssertionError(list.body());
    }

    private static Answer added(String id, String token, String query) {
        return added(id, token, query, TestPictures.jpeg(20, 20));
    }

    private static Answer added(String id, String token, String query, byte[] file) {
        return multipart(CASES + id + "/photos" + query, token, Map.of(), List.of(new Upload("photo", "a.jpg", file)));
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
