package io.cityops.cases.patrol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk, a unit and a collector look at what collectors put right on a day; what the desk decides is seen at once. */
class DailyLogIT extends OverHttp {

    private static final String TENANT = "logged";
    private static final String LOG = "/t/logged/api/patrol/daily-log";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String desk = desk(TENANT);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDayBeginsAndEndsByTheClocksOfTheTenant() {
        for (var place : List.of(Map.entry("logged", "Asia/Shanghai"), Map.entry("logged-west", "America/New_York"))) {
            var tenant = place.getKey();
            var log = "/t/" + tenant + "/api/patrol/daily-log";
            var collector = collector(tenant, "edge");
            var today = LocalDate.now(ZoneId.of(place.getValue()));
            var midnight = today.atStartOfDay(ZoneId.of(place.getValue())).toInstant();
            var last = told(tenant, collector, midnight.minusNanos(1_000));
            var first = told(tenant, collector, midnight);

            assertThat(numbers(log + "?person=edge&day=" + today.minusDays(1), collector))
                    .containsExactly(last.text("/number"));
            assertThat(numbers(log + "?person=edge&day=" + today, collector)).containsExactly(first.text("/number"));
            assertThat(numbers(log + "?person=edge", collector))
                    .as("today unless said otherwise")
                    .containsExactly(first.text("/number"));
            assertThat(get(log + "/totals", collector).text("/day")).isEqualTo(today.toString());
        }
    }

    @Test
    void tellsWhatWasDoneAndWhatBecameOfItAtOnce() {
        var collector = staff(TENANT, "wang", FakeTenantService.WORKS, "case.read", "case.report", "case.check");
        var reported = multipart(
                "/t/logged/api/cases",
                collector,
                Map.of("report", JSON.writeValueAsString(handled(null))),
                List.of(new Upload("photos", "before.jpg", TestPictures.jpeg(640, 480))));
        assertThat(reported.status()).as(reported.body().toString()).isEqualTo(201);
        var id = reported.text("/id");
        var row = get(LOG + "?person=wang", desk);

        assertThat(row.text("/items/0/caseId")).isEqualTo(id);
        assertThat(row.text("/items/0/number")).isEqualTo(reported.text("/number"));
        assertThat(row.text("/items/0/address")).isEqualTo("中山中路 1 号");
        assertThat(row.text("/items/0/done")).isEqualTo("已当场清扫");
        assertThat(row.text("/items/0/category/name")).isEqualTo("暴露垃圾");
        assertThat(row.text("/items/0/unit/name")).isEqualTo("市政处");
        assertThat(row.text("/items/0/grid/name")).isEqualTo("东门网格");
        assertThat(row.text("/items/0/personName")).isEqualTo("wang");
        assertThat(row.text("/items/0/review")).isEqualTo("waiting");
        assertThat(row.text("/items/0/photos/0/role")).isEqualTo("before");
        assertThat(get(row.text("/items/0/photos/0/thumb"), collector).status()).isEqualTo(200);

        act(TENANT, id, desk, "take_up", Map.of("reason", "还有残留"));
        assertThat(get(LOG + "?person=wang", desk).text("/items/0/review")).isEqualTo("taken_up");
        assertThat(get(LOG + "?person=wang", desk).text("/items/0/done"))
                .as("what they said they did stays said")
                .isEqualTo("已当场清扫");
        var other = told(TENANT, collector, null);
        act(TENANT, other.text("/id"), desk, "archive", Map.of());
        assertThat(get(LOG + "?person=wang", desk).text("/items/0/review")).isEqualTo("archived");

        var sums = get(LOG + "/totals?person=wang", desk).body();
        assertThat(sums.at("/all/reports").asLong()).isEqualTo(2);
        assertThat(sums.at("/all/takenUp").asLong()).isEqualTo(1);
        assertThat(sums.at("/all/archived").asLong()).isEqualTo(1);
        assertThat(sums.at("/byPerson/0/key").asString()).isEqualTo("wang");
        assertThat(sums.at("/byGrid/0/key").asString()).isEqualTo("450202001001001");
        assertThat(sums.at("/byCategory/0/name").asString()).isEqualTo("暴露垃圾");
        assertThat(sums.at("/byCategory/0/reports").asLong()).isEqualTo(2);
    }

    @Test
    void isPagedAndFiltered() {
        var collector = staff(TENANT, "paged", FakeTenantService.SANITATION, "case.read", "case.report");
        var told = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            told.addFirst(told(TENANT, collector, null).text("/number"));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = get(LOG + "?limit=2&person=paged" + (cursor == null ? "" : "&cursor=" + cursor), desk);
            page.body().at("/items").forEach(item -> seen.add(item.at("/number").asString()));
            cursor = page.body().at("/next").isNull() ? null : page.text("/next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(told);

        assertThat(numbers(LOG + "?person=paged&unit=" + FakeTenantService.SANITATION, desk))
                .hasSize(5);
        assertThat(numbers(LOG + "?person=paged&unit=" + FakeTenantService.WORKS, desk))
                .isEmpty();
        assertThat(numbers(LOG + "?person=paged&grid=450202001001001", desk)).hasSize(5);
        assertThat(numbers(LOG + "?person=paged&grid=450202001001002", desk)).isEmpty();
        assertThat(get(LOG + "?cursor=x", desk).text("/errors/0/pointer")).contains("cursor");
        assertThat(get(LOG + "?day=1999-12-31", desk).text("/errors/0/pointer")).contains("day");
        assertThat(get(LOG + "?day=never", desk).status()).isIn(400, 422);
        assertThat(get(LOG + "/file?language=de", desk).status()).isIn(400, 422);
    }

    @Test
    void showsEachTheirOwn() {
        var one = staff(TENANT, "one", FakeTenantService.EMERGENCY, "case.read", "case.report");
        var another = collector(TENANT, "another");
        var told = multipart(
                "/t/logged/api/cases",
                one,
                Map.of("report", JSON.writeValueAsString(handled(null))),
                List.of(new Upload("photos", "before.jpg", TestPictures.jpeg(640, 480))));
        var number = told.text("/number");
        var photo = get(LOG, one).text("/items/0/photos/0/url");

        assertThat(numbers(LOG, one)).containsExactly(number);
        assertThat(numbers(LOG, another)).doesNotContain(number);
        assertThat(numbers(LOG + "?person=one", another)).isEmpty();
        assertThat(get(LOG + "/totals?person=one", another)
                        .body()
                        .at("/all/reports")
                        .asLong())
                .isZero();
        assertThat(new String(get(LOG + "/file", another).raw().body(), UTF_8)).doesNotContain(number);

        var unit = get(LOG + "?limit=200", unit(TENANT, FakeTenantService.EMERGENCY));
        assertThat(unit.text("/items/0/number")).isEqualTo(number);
        assertThat(get(photo, unit(TENANT, FakeTenantService.EMERGENCY)).status())
                .isEqualTo(200);
        var others = unit(TENANT, FakeTenantService.SANITATION);
        assertThat(numbers(LOG + "?limit=200", others)).doesNotContain(number);
        assertThat(get(photo, others).status()).isEqualTo(404);
        assertThat(numbers(LOG + "?limit=200", staff(TENANT, "leader", null, "case.read")))
                .contains(number);
        assertThat(numbers(LOG + "?limit=200", desk)).contains(number);
    }

    @Test
    void isTakenAwayAsATable() {
        var collector = collector(TENANT, "tabled");
        var report = handled(null);
        report.put("handled", "=1+1");
        var number = post("/t/logged/api/cases", collector, report).text("/number");

        var file = get(LOG + "/file?person=tabled", desk);
        assertThat(file.raw().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"daily-log-" + LocalDate.now(ZONE) + ".csv\"");
        assertThat(new String(file.raw().body(), UTF_8))
                .startsWith("\uFEFF编号,")
                .contains(number)
                .contains(",'=1+1,")
                .contains("中山中路 1 号");
        assertThat(new String(
                        get(LOG + "/file?person=tabled&language=en", desk).raw().body(), UTF_8))
                .startsWith("\uFEFFnumber,")
                .contains("to be reviewed");
    }

    @Test
    void isWalledOff() {
        var told = multipart(
                "/t/logged/api/cases",
                collector(TENANT, "walled"),
                Map.of("report", JSON.writeValueAsString(handled(null))),
                List.of(new Upload("photos", "before.jpg", TestPictures.jpeg(640, 480))));
        var photo = get(LOG + "?person=walled", desk).text("/items/0/photos/0/url");
        var stranger = desk("logged-west");

        assertThat(get(LOG, stranger).status()).isEqualTo(404);
        assertThat(get(LOG, null).status()).isEqualTo(401);
        assertThat(get(photo, stranger).status()).isEqualTo(404);
        assertThat(get(photo.replace("/logged/", "/logged-west/"), stranger).status())
                .isEqualTo(404);
        assertThat(numbers("/t/logged-west/api/patrol/daily-log?limit=200", stranger))
                .doesNotContain(told.text("/number"));
        assertThat(CurrentTenant.callAs(
                        new TenantId("logged-west"),
                        () -> jdbc.sql("select count(*) from self_handled where tenant = 'logged'")
                                .query(Integer.class)
                                .single()))
                .as("the second wall alone")
                .isZero();
    }

    private static List<String> numbers(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().at("/items").spliterator(), false)
                .map(item -> item.at("/number").asString())
                .toList();
    }

    private static String collector(String tenant, String username) {
        return staff(tenant, username, null, "case.read", "case.report", "case.check");
    }

    private static Answer told(String tenant, String by, Instant at) {
        var answer = post("/t/" + tenant + "/api/cases", by, handled(at));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private static Map<String, Object> handled(Instant at) {
        var report = new HashMap<>(report());
        report.put("source", "patrol");
        report.put("handled", "已当场清扫");
        if (at != null) {
            report.put("toldAt", at.toString());
        }
        return report;
    }
}
