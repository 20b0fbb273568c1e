package io.cityops.cases.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.TestMedia;
import io.cityops.cases.TestPictures;
import io.cityops.cases.evidence.Pieces;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that arrive piece by piece, are cut off, resumed, fought over and given up. */
class UploadsIT extends OverHttp {

    private static final TenantId LIUZHOU = new TenantId("liuzhou");
    private static final String UPLOADS = "/t/liuzhou/api/uploads";

    @Autowired
    private Ending ending;

    @Autowired
    private Pieces pieces;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goOnWhereTheyWereCutOffAndBecomePartOfAReport() throws Exception {
        var video = TestMedia.mp4();
        var upload = opened(video.length);
        cutOff(upload, video, 100, 60);
        awaitOffset(upload, 60);

        var rest = patch(upload, 60, Arrays.copyOfRange(video, 60, video.length), Map.of());

        assertThat(rest.status()).isEqualTo(204);
        assertThat(header(rest, "Upload-Offset")).isEqualTo("" + video.length);
        var report = reporting(upload);
        var receipt = post("/t/liuzhou/api/reports", null, report);
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
        playsByRanges(receipt, video);
        assertThat(head(upload).status()).isEqualTo(404);
        var again = post("/t/liuzhou/api/reports", null, report);
        assertThat(again.text("/type")).isEqualTo("urn:cityops:problem:upload-not-finished");
    }

    private void playsByRanges(Answer receipt, byte[] video) {
        var tracked = get("/t/liuzhou/api/track/" + receipt.text("/code"), null);
        assertThat(tracked.text("/recordings/0/kind")).isEqualTo("video");
        assertThat(tracked.body().at("/recordings/0/millis").asInt()).isEqualTo(4_000);
        var url = tracked.text("/recordings/0/url");
        var whole = get(url, null);
        assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Security-Policy")).contains("sandbox");
        assertThat(new String(whole.raw().body(), UTF_8)).contains("pictures").doesNotContain("+24.31");
        var part = send(request(url, null).header("Range", "bytes=40-59").build());
        assertThat(part.status()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 40-59/" + video.length);
        assertThat(part.raw().body()).isEqualTo(Arrays.copyOfRange(whole.raw().body(), 40, 60));
        var beyond = send(request(url, null).header("Range", "bytes=999999-").build());
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(get(url.replace("/t/liuzhou/", "/t/nanyang/"), null).status())
                .isEqualTo(404);
    }

    @Test
    void takeNothingButTheNextPieceHoweverManySendIt() throws Exception {
        var photo = TestPictures.jpeg(64, 48);
        var upload = opened(photo.length);
        var first = Arrays.copyOf(photo, 50);
        Callable<Answer> send = () -> patch(upload, 0, first, Map.of());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> send).toList())) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses)
                    .containsOnlyOnce(204)
                    .filteredOn(status -> status == 409)
                    .hasSize(5);
        }
        var wrong = patch(upload, 10, first, Map.of());
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.text("/errors/0/detail")).isEqualTo("50");
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("50");
        assertThat(post("/t/liuzhou/api/reports", null, reporting(upload)).status())
                .isEqualTo(422);
        assertThat(patch(upload, 50, Arrays.copyOfRange(photo, 50, photo.length + 40), Map.of())
                        .status())
                .as("what is beyond the end is not read")
                .isEqualTo(204);
        assertThat(post("/t/liuzhou/api/reports", null, reporting(upload)).status())
                .isEqualTo(201);
    }

    @Test
    void areNobodyElses() {
        var upload = opened(10);
        var elsewhere = upload.replace("/t/liuzhou/", "/t/nanyang/");
        assertThat(head(elsewhere).status()).isEqualTo(404);
        assertThat(patch(elsewhere, 0, new byte[10], Map.of()).status()).isEqualTo(404);
        assertThat(delete(elsewhere).status()).isEqualTo(404);
        assertThat(head(UPLOADS + "/" + "A".repeat(32)).status()).isEqualTo(404);
        assertThat(head(UPLOADS + "/..%2f..%2fetc%2fpasswd").status()).isIn(400, 404);
        var photo = TestPictures.jpeg(20, 20);
        var whole = opened(photo.length);
        patch(whole, 0, photo, Map.of());
        assertThat(post("/t/nanyang/api/reports", null, reporting(whole)).status())
                .isEqualTo(422);
        assertThat(CurrentTenant.callAs(
                        new TenantId("nanyang"),
                        () -> jdbc.sql("select count(*) from upload where tenant = 'liuzhou'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void speakTusAndNothingElse() throws Exception {
        var options = send(request(UPLOADS, null)
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
        assertThat(header(options, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(options, "Tus-Extension")).isEqualTo("creation,termination,expiration,checksum");
        assertThat(create(Map.of("Upload-Length", "5")).status()).isEqualTo(412);
        assertThat(create(Map.of("Tus-Resumable", "1.0.0")).status()).isEqualTo(422);
        assertThat(create(Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "-1"))
                        .status())
                .isEqualTo(422);
        var long1 = create(Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "" + (600L << 20)));
        assertThat(long1.status()).isEqualTo(413);
        var upload = opened(5);
        assertThat(send(request(upload, null)
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Offset", "0")
                                .header("Content-Type", "text/plain")
                                .method("PATCH", BodyPublishers.ofString("hello"))
                                .build())
                        .status())
                .isEqualTo(415);
        var sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest("other".getBytes(UTF_8)));
        assertThat(patch(upload, 0, "hello".getBytes(UTF_8), Map.of("Upload-Checksum", "sha1 " + sum))
                        .status())
                .isEqualTo(460);
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("0");
        assertThat(patch(upload, 0, new byte[1], Map.of("Upload-Checksum", "md5 x"))
                        .status())
                .isEqualTo(422);
        assertThat(delete(upload).status()).isEqualTo(204);
        assertThat(head(upload).status()).isEqualTo(404);
    }

    @Test
    void sayWhyAFileIsNotTakenThenAndLater() {
        var text = "<script>alert(1)</script>".getBytes(UTF_8);
        var upload = opened(text.length);

        var refused = patch(upload, 0, text, Map.of());

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text("/type")).isEqualTo("urn:cityops:problem:media-not-taken");
        var named = post("/t/liuzhou/api/reports", null, reporting(upload));
        assertThat(named.status()).isEqualTo(415);
        assertThat(named.text("/errors/0/pointer")).isEqualTo("/uploads");
    }

    @Test
    void areAddedToACaseByStaffInTheRoleTheyGive() {
        var id = post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
        var sound = TestMedia.mp3(20);
        var upload = opened(sound.length);
        patch(upload, 0, sound, Map.of());
        var files = "/t/liuzhou/api/cases/" + id + "/files";
        var body = Map.of("upload", last(upload), "role", "check");

        assertThat(post(files, staff("liuzhou", "leader", null, "case.read"), body)
                        .status())
                .isEqualTo(403);
        assertThat(post(files.replace("liuzhou", "nanyang"), desk("nanyang"), body)
                        .status())
                .isEqualTo(404);
        var added = post(files, desk("liuzhou"), body);

        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.text("/recording/role")).isEqualTo("check");
        assertThat(added.text("/recording/type")).isEqualTo("audio/mpeg");
        assertThat(get(added.text("/recording/url"), desk("liuzhou")).status()).isEqualTo(200);
        assertThat(post(files, desk("liuzhou"), body).status()).isEqualTo(422);
    }

    @Test
    void endWhenTheyExpireAndLeaveNothing() {
        var photo = TestPictures.jpeg(30, 30);
        var half = opened(photo.length);
        patch(half, 0, Arrays.copyOf(photo, 40), Map.of());
        var whole = opened(photo.length);
        patch(whole, 0, photo, Map.of());
        var before = CurrentTenant.callAs(LIUZHOU, this::kept);
        CurrentTenant.runAs(
                LIUZHOU,
                () -> jdbc.sql("update upload set expires_at = now() - interval '1 second'" + " where secret in (?, ?)")
                        .params(Secret.hash(last(half)), Secret.hash(last(whole)))
                        .update());
        assertThat(head(half).status()).isEqualTo(404);
        assertThat(post("/t/liuzhou/api/reports", null, reporting(whole)).status())
                .isEqualTo(422);

        assertThat(CurrentTenant.callAs(LIUZHOU, ending::endExpiredOfTenant)).isEqualTo(2);

        assertThat(before).isPositive();
        assertThat(pieces.tenants()).contains(LIUZHOU);
        assertThat(CurrentTenant.callAs(
                        LIUZHOU,
                        () -> jdbc.sql("select count(*) from upload where secret in (?, ?)")
                                .params(Secret.hash(last(half)), Secret.hash(last(whole)))
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private long kept() {
        return jdbc.sql("select count(*) from upload_piece").query(Long.class).single();
    }

    @Test
    void areNotOpenedWithoutEndByOne() {
        var many = staff("liuzhou", "many-" + System.nanoTime(), null, "case.report");
        for (var i = 0; i < 50; i++) {
            assertThat(createAs(many, 1).status()).isEqualTo(201);
        }
        var refused = createAs(many, 1);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/detail")).contains("50");
    }

    @Test
    void areLookedAtByWhoNamesThemWhereNobodyElseDoes() {
        var photo = TestPictures.jpeg(64, 48);
        var upload = opened(photo.length + 1);
        patch(upload, 0, photo, Map.of());

        wholeSince(upload, "0 minutes");
        var early = post("/t/liuzhou/api/reports", null, reporting(upload));
        assertThat(early.status()).isEqualTo(503);
        assertThat(header(early, "Retry-After")).isNotEmpty();

        wholeSince(upload, "3 minutes");
        var receipt = post("/t/liuzhou/api/reports", null, reporting(upload));
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
    }

    /** As it stands where whoever was to look at the last piece has died. */
    private void wholeSince(String upload, String ago) {
        CurrentTenant.runAs(
                LIUZHOU,
                () -> jdbc.sql("update upload set length = received, touched_at = now() - ?::interval where secret = ?")
                        .params(ago, Secret.hash(last(upload)))
                        .update());
    }

    @Test
    void belongToOneCaseHoweverManyTheyAreAddedToAtOnce() throws Exception {
        var photo = TestPictures.jpeg(64, 48);
        var upload = opened(photo.length);
        patch(upload, 0, photo, Map.of());
        var desk = desk("liuzhou");
        var cases = IntStream.range(0, 4)
                .mapToObj(i -> post("/t/liuzhou/api/cases", desk, report()).text("/id"))
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.invokeAll(cases.stream()
                    .<Callable<Answer>>map(id ->
                            () -> post("/t/liuzhou/api/cases/" + id + "/files", desk, Map.of("upload", last(upload))))
                    .toList());
        }
        assertThat(cases.stream()
                        .mapToInt(id -> get("/t/liuzhou/api/cases/" + id, desk)
                                .body()
                                .at("/photos")
                                .size())
                        .sum())
                .isEqualTo(1);
    }

    private static Map<String, Object> reporting(String upload) {
        var report = new HashMap<>(report());
        report.put("uploads", List.of(Map.of("upload", last(upload))));
        return report;
    }

    private static String opened(long length) {
        var answer = create(Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "" + length));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return header(answer, "Location");
    }

    private static Answer create(Map<String, String> headers) {
        var request = request(UPLOADS, null).POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request.build());
    }

    private static Answer createAs(String token, long length) {
        return send(request(UPLOADS, token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "" + length)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static Answer head(String upload) {
        return send(request(upload, null)
                .header("Tus-Resumable", "1.0.0")
                .method("HEAD", BodyPublishers.noBody())
                .build());
    }

    private static Answer delete(String upload) {
        return send(
                request(upload, null).header("Tus-Resumable", "1.0.0").DELETE().build());
    }

    private static Answer patch(String upload, long offset, byte[] piece, Map<String, String> headers) {
        var request = request(upload, null)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "" + offset)
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(piece));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Announces a piece, sends a part of it, and is gone. */
    private static void cutOff(String upload, byte[] file, int announced, int sent) throws IOException {
        var base = URI.create(BASE);
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var head = "PATCH " + upload
                    + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + announced + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(file, 0, sent);
            socket.getOutputStream().flush();
        }
    }

    private static void awaitOffset(String upload, int offset) {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (!header(head(upload), "Upload-Offset").equals("" + offset)) {
            assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
        }
    }

    private static String header(Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElse("");
    }

    private static String last(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }
}
