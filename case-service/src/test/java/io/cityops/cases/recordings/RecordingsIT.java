package io.cityops.cases.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestMedia;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Body cameras and drones: who registers them, and how what they recorded comes to a case. */
class RecordingsIT extends OverHttp {

    private static final String DEVICES = "/t/liuzhou/api/devices";

    @Test
    void areBoundToACaseWithDeviceOfficerTimesAndHash() throws Exception {
        var device = registered("body_camera");
        var id = caseOf("liuzhou");
        var video = TestMedia.mp4();
        var told = told(device, uploaded(video));
        told.put("sha256", sha256(video));

        var bound = post(files(id), desk("liuzhou"), told);

        assertThat(bound.status()).as(bound.body().toString()).isEqualTo(201);
        assertThat(bound.body().at("/file/vouched").asBoolean()).isTrue();
        var listed = get(files(id), desk("liuzhou"));
        assertThat(listed.text("/items/0/device")).isEqualTo(device);
        assertThat(listed.text("/items/0/officer")).isEqualTo("警号 1024");
        assertThat(listed.text("/items/0/sha256")).isEqualTo(sha256(video));
        assertThat(get("/t/liuzhou/api/cases/" + id, desk("liuzhou")).text("/recordings/0/id"))
                .isEqualTo(listed.text("/items/0/id"));
    }

    @Test
    void areRefusedWhereTheHashIsAnotherOrTheCaseHasThemAlready() throws Exception {
        var device = registered("drone");
        var id = caseOf("liuzhou");
        var sound = TestMedia.mp3(40);
        var told = told(device, uploaded(sound));
        told.put("sha256", "0".repeat(64));
        var differs = post(files(id), desk("liuzhou"), told);
        assertThat(differs.text("/type")).isEqualTo("urn:cityops:problem:hash-differs");
        told.remove("sha256");
        assertThat(post(files(id), desk("liuzhou"), told).status()).isEqualTo(201);

        var again = post(files(id), desk("liuzhou"), told(device, uploaded(sound)));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("urn:cityops:problem:recording-known");
        var other = post(files(caseOf("liuzhou")), desk("liuzhou"), told(device, uploaded(sound)));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text("/alsoIn/0")).isEqualTo(id);
        assertThat(other.body().at("/file/vouched").asBoolean()).isFalse();
    }

    @Test
    void areOnlyTakenWhereTheySayWhatCanBe() {
        var device = registered("other");
        var id = caseOf("liuzhou");
        var upload = uploaded(TestMedia.wav());
        refused(id, told("no-such-device", upload), "/device");
        refused(id, with(told(device, upload), "ended", "2026-01-01T07:00:00Z"), "/ended");
        refused(id, with(told(device, upload), "ended", "2026-01-03T08:00:00Z"), "/ended");
        refused(id, with(told(device, upload), "officer", " "), "/officer");
        refused(id, with(told(device, upload), "sha256", "abc"), "/sha256");
        retire(device);
        refused(id, told(device, upload), "/device");
    }

    @Test
    void areNobodyElses() {
        var device = registered("drone");
        var id = caseOf("liuzhou");
        var stranger = desk("nanyang");
        var told = told(device, uploaded(TestMedia.amr(9)));
        assertThat(get(files(id).replace("liuzhou", "nanyang"), stranger).status())
                .isEqualTo(404);
        assertThat(post(files(id).replace("liuzhou", "nanyang"), stranger, told).status())
                .isEqualTo(404);
        var theirs = post("/t/nanyang/api/cases", stranger, report()).text("/id");
        var elsewhere = post("/t/nanyang/api/cases/" + theirs + "/device-files", stranger, told);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(get("/t/nanyang/api/devices?limit=200", stranger).body().toString())
                .doesNotContain(device);
        assertThat(get(DEVICES, stranger).status()).isEqualTo(404);
        assertThat(post(DEVICES, desk("liuzhou"), device("x1", "drone")).status())
                .isEqualTo(403);
        assertThat(post(files(id), staff("liuzhou", "leader", null, "case.read"), told)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void areListedByPagesAndKnownByTheirCodeOnce() {
        var one = registered("drone");
        registered("drone");
        var page = get(DEVICES + "?limit=1", desk("liuzhou"));
        assertThat(page.body().at("/items").size()).isEqualTo(1);
        assertThat(get(DEVICES + "?limit=1&cursor=" + page.text("/next"), desk("liuzhou"))
                        .status())
                .isEqualTo(200);
        assertThat(get(DEVICES + "?cursor=%21", desk("liuzhou")).status()).isEqualTo(422);
        assertThat(post(DEVICES, keeper(), device(one, "drone")).status()).isEqualTo(409);
        assertThat(post(DEVICES, keeper(), device("../etc", "drone")).status()).isEqualTo(422);
        var foreign = new HashMap<>(device("unit-less", "drone"));
        foreign.put("unit", "00000000-0000-0000-0000-000000000001");
        assertThat(post(DEVICES, keeper(), foreign).status()).isEqualTo(422);
    }

    private static String registered(String kind) {
        var code = "d" + Long.toString(System.nanoTime(), 36);
        var added = post(DEVICES, keeper(), device(code, kind));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return code;
    }

    private static void retire(String code) {
        for (var device : get(DEVICES + "?limit=200", desk("liuzhou")).body().at("/items")) {
            if (device.at("/code").asString().equals(code)) {
                var changed = put(
                        DEVICES + "/" + device.at("/id").asString(), keeper(), Map.of("name", "旧机", "retired", true));
                assertThat(changed.status()).isEqualTo(200);
            }
        }
    }

    private static Map<String, Object> device(String code, String kind) {
        return Map.of("code", code, "kind", kind, "name", "一号机", "unit", FakeTenantService.SANITATION);
    }

    private static String keeper() {
        return staff("liuzhou", "keeper", null, "organisation.manage");
    }

    private static String caseOf(String tenant) {
        return post("/t/" + tenant + "/api/cases", desk(tenant), report()).text("/id");
    }

    private static String files(String id) {
        return "/t/liuzhou/api/cases/" + id + "/device-files";
    }

    private static Map<String, Object> told(String device, String upload) {
        return new HashMap<>(Map.of(
                "upload", Map.of("upload", upload),
                "device", device,
                "officer", "警号 1024",
                "began", "2026-01-01T08:00:00Z",
                "ended", "2026-01-01T08:05:00Z"));
    }

    private static Map<String, Object> with(Map<String, Object> told, String field, Object value) {
        told.put(field, value);
        return told;
    }

    private static void refused(String id, Map<String, Object> told, String pointer) {
        var answer = post(files(id), desk("liuzhou"), told);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    private static String uploaded(byte[] file) {
        var opened = send(request("/t/liuzhou/api/uploads", null)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "" + file.length)
                .POST(BodyPublishers.noBody())
                .build());
        var address = opened.raw().headers().firstValue("Location").orElseThrow();
        var sent = send(request(address, null)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(file))
                .build());
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(204);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
