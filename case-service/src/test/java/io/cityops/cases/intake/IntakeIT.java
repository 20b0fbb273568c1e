package io.cityops.cases.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports, good and bad, as the public sends them. */
class IntakeIT extends OverHttp {

    private static final String REPORTS = "/t/nanyang/api/reports";

    @Autowired
    private JdbcClient jdbc;

    @Value("${cityops.files}")
    private Path files;

    @Test
    void takesPhotosAndShowsThemToTheReporter() {
        var photo = TestPictures.withExif(TestPictures.jpeg(800, 600), 1, "GPS secret");
        var receipt = multipart(
                REPORTS,
                null,
                Map.of("report", JSON.writeValueAsString(report())),
                List.of(new Upload("photos", "a.jpg", photo), new Upload("photos", "b.png", TestPictures.png(30, 40))));
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);

        var tracked = get("/t/nanyang/api/track/" + receipt.text("/code"), null);
        assertThat(tracked.body().at("/photos").size()).isEqualTo(2);
        var full = get(tracked.text("/photos/0/url"), null);

        assertThat(full.status()).isEqualTo(200);
        assertThat(full.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(full.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(new String(full.raw().body(), UTF_8)).doesNotContain("GPS secret");
        assertThat(get(tracked.text("/photos/0/thumb"), null).status()).isEqualTo(200);
        var other = post(REPORTS, null, report());
        var stolen = tracked.text("/photos/0/url").replace(receipt.text("/code"), other.text("/code"));
        assertThat(get(stolen, null).status()).isEqualTo(404);
        assertThat(get(stolen.replace("nanyang", "liuzhou"), null).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeRightAndKeepsNothingOfIt() throws IOException {
        var before = kept();
        assertThat(post(REPORTS, null, with("category", "99999")).status()).isEqualTo(422);
        assertThat(post(REPORTS, null, with("category", "99999")).text("/errors/0/pointer"))
                .isEqualTo("/category");
        assertThat(post(REPORTS, null, with("description", "")).status()).isEqualTo(422);
        assertThat(post(REPORTS, null, with("description", "长".repeat(10_000))).status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, with("reporter", Map.of("name", "王".repeat(10_000))))
                        .status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, with("place", Map.of("lng", 121.5, "lat", 25.0)))
                        .status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, with("place", Map.of("lng", 500, "lat", 25.0)))
                        .status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, with("place", Map.of("lng", 109.4))).status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, "{\"description\":").status()).isEqualTo(400);
        assertThat(post(REPORTS, null, "[".repeat(20_000)).status()).isEqualTo(400);
        assertThat(post(REPORTS, null, "{\"x\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}")
                        .status())
                .isEqualTo(400);
        var latin = new byte[] {'{', '"', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        assertThat(postBytes(REPORTS, "application/json", latin).status()).isEqualTo(400);
        assertThat(postBytes(REPORTS, "text/plain", "hello".getBytes(UTF_8)).status())
                .isEqualTo(415);
        assertThat(photos(new byte[30 * 1024 * 1024]).status()).isEqualTo(413);
        assertThat(photos("I am not a picture".getBytes(UTF_8)).status()).isEqualTo(415);
        assertThat(photos(TestPictures.jpeg(20, 20), "text".getBytes(UTF_8)).status())
                .isEqualTo(415);
        var six = IntStream.range(0, 6).mapToObj(i -> TestPictures.jpeg(20, 20)).toArray(byte[][]::new);
        assertThat(photos(six).status()).isEqualTo(422);

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void takesNoFacilityThatIsNotTheTenantsOwn() {
        var unknown = with("facility", UUID.randomUUID().toString());
        var toilet = with("facility", FakeTenantService.TOILET);

        var refused = post(REPORTS, null, unknown);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/facility");
        var others = post("/t/liuzhou/api/reports", null, toilet);
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.text("/detail")).isEqualTo(refused.text("/detail"));
        assertThat(others.text("/type")).isEqualTo(refused.text("/type"));
        assertThat(post("/t/liuzhou/api/cases", desk("liuzhou"), toilet).status())
                .isEqualTo(422);
        assertThat(post(REPORTS, null, with("facility", FakeTenantService.UNANSWERED))
                        .status())
                .isEqualTo(503);

        assertThat(post(REPORTS, null, toilet).status()).isEqualTo(201);
        assertThat(rows("cases where facility = '" + FakeTenantService.TOILET + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusesTextThatNoDatabaseKeeps() {
        var refused = post(REPORTS, null, with("description", "a\u0000b"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).isEqualTo("urn:cityops:problem:unreadable");
        assertThat(post(REPORTS, null, with("reporter", Map.of("name", "\u0000")))
                        .status())
                .isEqualTo(400);
        assertThat(get("/t/nanyang/api/cases?category=a%00b", desk("nanyang")).status())
                .isEqualTo(400);
    }

    @Test
    void opensOneCaseForOneKeyHoweverOftenItIsSent() throws Exception {
        var key = Map.of("Idempotency-Key", "key-" + System.nanoTime());
        var report = with("description", "同一个报告 " + System.nanoTime());
        Callable<Answer> send = () -> post(REPORTS, null, report, key);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().text("/code"))
                        .isEqualTo(answers.getFirst().get().text("/code"));
            }
        }
        assertThat(rows("cases where description = '" + report.get("description") + "'"))
                .isEqualTo(1);
        assertThat(post(REPORTS, null, report(), key).status()).isEqualTo(422);
    }

    @Test
    void writesCaseHistoryAndWordTogether() throws Exception {
        var cases = rows("cases");
        var history = rows("case_history");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> send = () -> post(REPORTS, null, report());
            var numbers = new java.util.HashSet<String>();
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 100).mapToObj(i -> send).toList())) {
                assertThat(answer.get().status()).isEqualTo(201);
                numbers.add(answer.get().text("/number"));
            }
            assertThat(numbers).hasSize(100);
        }
        assertThat(rows("cases")).isEqualTo(cases + 100);
        assertThat(rows("case_history")).isEqualTo(history + 100);
    }

    @Test
    void bringsPlacesOfOtherDatumsHome() {
        var place = Map.of("lng", 109.4163, "lat", 24.3086, "datum", "GCJ02");
        var receipt = post(REPORTS, null, with("place", place));

        var tracked = get("/t/nanyang/api/track/" + receipt.text("/code"), null);

        assertThat(tracked.body().at("/place/lng").asDouble()).isBetween(109.405, 109.4155);
        assertThat(tracked.body().at("/place/lat").asDouble()).isBetween(24.308, 24.315);
    }

    @Test
    void knowsNobodyByAWrongCode() {
        assertThat(get("/t/nanyang/api/track/0000-0000-0000", null).status()).isEqualTo(404);
        assertThat(get("/t/nanyang/api/track/nonsense", null).status()).isEqualTo(404);
        var code = post(REPORTS, null, report()).text("/code");
        assertThat(get("/t/liuzhou/api/track/" + code, null).status()).isEqualTo(404);
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(report());
        changed.put(field, value);
        return changed;
    }

    private static Answer photos(byte[]... photos) {
        var uploads = java.util.Arrays.stream(photos)
                .map(photo -> new Upload("photos", "photo.jpg", photo))
                .toList();
        return multipart(REPORTS, null, Map.of("report", JSON.writeValueAsString(report())), uploads);
    }

    private List<Long> kept() throws IOException {
        Files.createDirectories(files);
        try (var all = Files.walk(files)) {
            return List.of(
                    rows("cases"),
                    rows("attachment"),
                    all.filter(Files::isRegularFile).count());
        }
    }

    private long rows(String table) {
        return rows("nanyang", table);
    }

    private long rows(String tenant, String table) {
        return CurrentTenant.callAs(
                new TenantId(tenant),
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }
}
