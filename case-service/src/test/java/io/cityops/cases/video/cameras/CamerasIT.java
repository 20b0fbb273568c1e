package io.cityops.cases.video.cameras;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.tables.AtOnce;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The register of cameras: one by one, and as a table. */
class CamerasIT extends OverHttp {

    private static final String API = "/t/watched/api/channels/video/cameras";
    private static final String ADMIN = staff("watched", "admin", null, "tenant.manage");

    @Test
    void areAddedChangedAndRetired() {
        var code = "one-" + UUID.randomUUID().toString().substring(0, 6);
        var place = Map.of("lng", 109.41, "lat", 24.31, "datum", "GCJ02");
        var camera = Map.of("code", code, "name", "东门", "place", place);
        var added = post(API, ADMIN, camera);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().at("/lng").asDouble()).isNotEqualTo(109.41).isBetween(109.40, 109.41);
        assertThat(post(API, ADMIN, camera).text("/type")).endsWith("camera-known");
        var changed = put(
                API + "/" + added.text("/id"),
                ADMIN,
                Map.of("name", "东门（停用）", "place", place, "facing", 359, "retired", true));
        assertThat(changed.body().at("/retired").asBoolean()).isTrue();
        assertThat(changed.text("/code")).isEqualTo(code);
        var outside = Map.of("code", code + "x", "name", "别处", "place", Map.of("lng", 116.4, "lat", 39.9));
        assertThat(post(API, ADMIN, outside).text("/type")).endsWith("outside-tenant");
        assertThat(put(API + "/" + UUID.randomUUID(), ADMIN, Map.of("name", "x", "place", place, "retired", false))
                        .status())
                .isEqualTo(404);
        assertThat(put(
                                "/t/watched-too/api/channels/video/cameras/" + added.text("/id"),
                                staff("watched-too", "admin", null, "tenant.manage"),
                                Map.of("name", "x", "place", place, "retired", false))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void comeAsATableInWhateverEncodingAllOrNone() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var table =
                "设备编码;点位名称;经度;纬度;地址;朝向\r\n%1$s-1;路口一;109.41;24.31;\"中山路;1 号\";90\r\n\r\n%1$s-2;路口二;109.42;24.32;;\r\n"
                        .formatted(mark);
        var taken = send(table.getBytes(Charset.forName("GB18030")), "WGS84");
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(200);
        assertThat(taken.body().at("/added").asInt()).isEqualTo(2);
        assertThat(send(table.getBytes(UTF_8), "WGS84").body().at("/changed").asInt())
                .isEqualTo(2);

        var faulty =
                "code,name,lng,lat,facing\n%1$s-3,路口三,109.41,24.31,\n%1$s-3,路口三,109.41,24.31,\n=cmd(),x,1e3,24,\n%1$s-4,,116.4,39.9,400\n"
                        .formatted(mark);
        var refused = send(faulty.getBytes(UTF_8), "WGS84");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").toString())
                .contains(
                        "/rows/3/code", "/rows/4/code", "/rows/4/lng", "/rows/5/name", "/rows/5/lng", "/rows/5/facing");
        assertThat(get(API + "?limit=200", ADMIN).body().toString()).doesNotContain(mark + "-3");
    }

    @Test
    void stayOutOfServiceWhenATableNamesThem() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var place = Map.of("lng", 109.41, "lat", 24.31);
        var one = post(API, ADMIN, Map.of("code", mark + "-1", "name", "东门", "place", place));
        put(API + "/" + one.text("/id"), ADMIN, Map.of("name", "东门", "place", place, "retired", true));
        var table = "code,name,lng,lat\n%1$s-2,西门,109.41,24.31\n%1$s-1,东门二,109.41,24.31\n".formatted(mark);
        var taken = send(table.getBytes(UTF_8), "WGS84").body();
        assertThat(taken.at("/added").asInt()).isEqualTo(1);
        assertThat(taken.at("/changed").asInt()).isEqualTo(1);
        assertThat(taken.at("/retired").asInt()).isEqualTo(1);
        var listed = get(API + "?limit=200", ADMIN)
                .body()
                .at("/items")
                .valueStream()
                .filter(camera -> camera.at("/code").asString().equals(mark + "-1"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/retired").asBoolean()).isTrue();
        assertThat(listed.at("/name").asString()).isEqualTo("东门二");
        var odd = "code,name,lng,lat\n%1$s-3,西\u0001门,109.41,24.31\n".formatted(mark);
        assertThat(send(odd.getBytes(UTF_8), "WGS84").body().at("/errors").toString())
                .contains("/rows/2/name");
    }

    @Test
    void areAskedForLaterWhileOtherTablesAreRead() throws Exception {
        var held = new CountDownLatch(3);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 3; i++) {
                pool.submit(() -> AtOnce.read(() -> {
                    held.countDown();
                    return awaits(done);
                }));
            }
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            var busy = send("code,name,lng,lat\n".getBytes(UTF_8), "WGS84");
            done.countDown();
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.raw().headers().firstValue("Retry-After")).hasValue("10");
            assertThat(busy.text("/type")).endsWith("tables-busy");
        }
        assertThat(send("code,name,lng,lat\n".getBytes(UTF_8), "WGS84").status())
                .isEqualTo(200);
    }

    private static boolean awaits(CountDownLatch done) {
        try {
            return done.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void areNotReadFromWhatIsNoTable() {
        for (var bytes : List.of(
                new byte[0],
                new byte[] {0, 1, 2, 3},
                "code\n1".getBytes(UTF_8),
                "code,name\n1,2".getBytes(UTF_8),
                new byte[] {'c', ',', 'n', '\n', (byte) 0xC3, (byte) 0x28, (byte) 0xFF},
                ("code,name,lng,lat\n\"" + "x".repeat(700)).getBytes(UTF_8))) {
            var refused = send(bytes, "WGS84");
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        }
        assertThat(send("code,name,lng,lat\n".getBytes(UTF_8), "MARS").status()).isBetween(400, 422);
        assertThat(get(API + "/table", ADMIN).raw().body()).startsWith("\uFEFF编码".getBytes(UTF_8));
    }

    private static Answer send(byte[] table, String datum) {
        return multipart(API + "/table?datum=" + datum, ADMIN, Map.of(), List.of(new Upload("file", "t.csv", table)));
    }
}
