package io.cityops.cases.batches;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Orders;
import io.cityops.cases.tables.Table;
import io.cityops.cases.tables.Workbooks;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of reports: looked at first, made into cases once, whatever happens on the way. */
class BatchIT extends OverHttp {

    private static final String API = "/t/listed-in/api/channels/batches";
    private static final TenantId TENANT = new TenantId("listed-in");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Applying applying;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchFiles files;

    @Autowired
    private Batching batching;

    @Autowired
    private Intake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private BatchTidying tidying;

    @Test
    void isLookedAtMappedAndMadeIntoCases() {
        var mark = mark();
        var sent = send("""
                内容;小类;坐标;地址;电话;备注
                %1$s 垃圾满溢;暴露垃圾;109.41,24.31;中山路 1 号;13812345678;=1+1
                %1$s 井盖缺失;99999;109.42,24.32;;;
                %1$s 在别处;;116.4,39.9;;;
                ;;109.41,24.31;;;
                %1$s 不知类别;;109.43,24.33;;不是电话;
                %1$s 只有编码;%2$s;109.43,24.33;;;
                """.formatted(mark, FakeTenantService.CATEGORY).getBytes(Charset.forName("GB18030")));
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(201);
        var path = API + "/" + sent.text("/batch/id");
        assertThat(sent.text("/encoding")).isEqualTo("GB18030");
        assertThat(sent.text("/columns/内容")).isEqualTo("description");
        assertThat(sent.body().at("/survey/rows").asInt()).isEqualTo(6);
        assertThat(sent.body().at("/survey/accepted").asInt()).isEqualTo(2);
        assertThat(sent.body().at("/survey/rejected").toString())
                .contains("unknown_category", "elsewhere", "missing", "no_phone");
        assertThat(count(mark)).isZero();

        var wrong = put(path + "/columns", desk("listed-in"), Map.of("columns", Map.of("小类", "category")));
        assertThat(wrong.status()).isEqualTo(422);
        var mapped = put(
                path + "/columns",
                desk("listed-in"),
                Map.of("columns", Map.of("内容", "description", "坐标", "point", "小类", "category")));
        assertThat(mapped.body().at("/survey/accepted").asInt()).isEqualTo(3); // telephones stand for nothing now

        assertThat(post(path + "/apply", desk("listed-in"), Map.of()).status()).isEqualTo(200);
        var done = awaitEnd(path);
        assertThat(done.text("/batch/state")).isEqualTo("applied");
        assertThat(done.body().at("/batch/opened").asInt()).isEqualTo(3);
        assertThat(done.body().at("/batch/refused").asInt()).isEqualTo(3);
        assertThat(count(mark)).isEqualTo(3);
        var cases = get(path + "/cases", desk("listed-in"));
        assertThat(cases.body().at("/items").size()).isEqualTo(3);
        assertThat(cases.body().at("/items/0/row").asInt()).isEqualTo(2);
        var opened = get("/t/listed-in/api/cases/" + cases.text("/items/0/caseId"), desk("listed-in"));
        assertThat(opened.text("/source")).isEqualTo("batch");
        assertThat(opened.text("/category/code")).isEqualTo(FakeTenantService.CATEGORY);

        var rejected =
                new String(get(path + "/rejected.csv", desk("listed-in")).raw().body(), UTF_8);
        assertThat(rejected).startsWith("\uFEFF行号,退回原因").contains("目录里没有这个类别", "不在本市", "缺少内容");
        assertThat(rejected.lines()).hasSize(4);
        assertThat(post(path + "/apply", desk("listed-in"), Map.of()).status()).isEqualTo(409);
    }

    @Test
    void isReadFromASpreadsheetAndKnowsItsFileAgain() {
        var mark = mark();
        var rows = Workbooks.row(1, Workbooks.text("A1", "描述"), Workbooks.text("B1", "经度"), Workbooks.text("C1", "纬度"))
                + Workbooks.row(
                        2,
                        Workbooks.text("A2", mark),
                        Workbooks.number("B2", "109.41"),
                        Workbooks.number("C2", "24.31"));
        var book = Workbooks.of(rows, "");
        var first = send(book);
        assertThat(first.text("/encoding")).isEqualTo("XLSX");
        post(API + "/" + first.text("/batch/id") + "/apply", desk("listed-in"), Map.of());
        awaitEnd(API + "/" + first.text("/batch/id"));
        assertThat(count(mark)).isEqualTo(1);
        assertThat(send(book).text("/former")).isEqualTo(first.text("/batch/id"));
    }

    @Test
    void opensEachRowOnceHoweverOftenItIsTakenUp() throws Exception {
        var mark = mark();
        var id = UUID.fromString(send(rows(mark, 60)).text("/batch/id"));
        var path = API + "/" + id;
        // killed on the way: cases stand, but how far it came was not written down; and two instances take the rest
        CurrentTenant.runAs(
                TENANT,
                () -> jdbc.sql(
                                "update batch set state = 'applying', lease = now() + interval '1 hour' where tenant = 'listed-in' and id = ?")
                        .param(id)
                        .update());
        CurrentTenant.runAs(
                TENANT,
                () -> jdbc.sql(
                                "insert into batch_row (tenant, batch, row, case_id, number) values ('listed-in', ?, 7, ?, 'X')")
                        .params(id, UUID.randomUUID())
                        .update());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 3; i++) {
                pool.submit(() -> CurrentTenant.runAs(TENANT, () -> applying.goOn(id)));
            }
        }
        assertThat(get(path, desk("listed-in")).text("/batch/state")).isEqualTo("applied");
        assertThat(count(mark)).isEqualTo(59); // row 7 was one before
        assertThat(get(path, desk("listed-in")).body().at("/batch/opened").asInt())
                .isEqualTo(60);
    }

    @Test
    void isStoppedAndListsWhatWasACaseByThen() {
        var mark = mark();
        var path = API + "/" + send(rows(mark, 3_000)).text("/batch/id");
        assertThat(post(path + "/cancel", desk("listed-in"), Map.of()).status()).isEqualTo(409);
        post(path + "/apply", desk("listed-in"), Map.of());
        assertThat(post(path + "/cancel", desk("listed-in"), Map.of()).text("/batch/state"))
                .isEqualTo("cancelled");
        assertThat(get(path, desk("listed-in")).text("/batch/state")).isEqualTo("cancelled");
        assertThat(count(mark)).isLessThan(3_000);
        var preview = API + "/" + send(rows(mark, 2)).text("/batch/id");
        assertThat(send(request(preview, desk("listed-in")).DELETE().build()).status())
                .isEqualTo(204);
        assertThat(get(preview, desk("listed-in")).status()).isEqualTo(404);
    }

    @Test
    void tellsOfWhatIsLongAgoOnlyForWhoMayBringCasesAlong() {
        var table = ("内容,坐标,上报时间,工单号\n%1$s,\"109.41,24.31\",2019-05-01 08:00,%1$s\n%1$s,\"109.41,24.31\",%2$s,%1$s\n"
                        .formatted(mark(), Instant.now().plusSeconds(86_400)))
                .getBytes(UTF_8);
        assertThat(send(table).body().at("/survey/rejected").toString()).contains("not_then", "twice");
        var bringer = staff("listed-in", "bringer", null, "case.read", "case.accept", "case.import");
        var sent = send(table, bringer);
        assertThat(sent.body().at("/survey/accepted").asInt()).isEqualTo(1);
        var path = API + "/" + sent.text("/batch/id");
        post(path + "/apply", bringer, Map.of());
        assertThat(awaitEnd(path).body().at("/batch/opened").asInt()).isEqualTo(1);
        var id = get(path + "/cases", bringer).text("/items/0/caseId");
        assertThat(get("/t/listed-in/api/cases/" + id, bringer).text("/reportedAt"))
                .startsWith("2019-05-01T00:00:00");

        // the same number again is the same case: the row is refused when its turn comes
        var again = API + "/" + send(table, bringer).text("/batch/id");
        post(again + "/apply", bringer, Map.of());
        assertThat(awaitEnd(again).body().at("/batch/refused").asInt()).isEqualTo(2);
        assertThat(new String(get(again + "/rejected.csv", bringer).raw().body(), UTF_8))
                .contains("registered before");
    }

    @Test
    void isRefusedWhereItIsNoTable() {
        for (var bytes : List.of(
                new byte[0],
                new byte[] {1, 0, 2},
                "one column\nx".getBytes(UTF_8),
                new byte[] {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0xFF, (byte) 0xFE},
                "PK\3\4zip".getBytes(UTF_8),
                ("a,b\n" + "x,y\n".repeat(50_001)).getBytes(UTF_8))) {
            assertThat(send(bytes).status()).isEqualTo(422);
        }
        assertThat(send("a,b\n1,2".getBytes(UTF_8))
                        .body()
                        .at("/survey/accepted")
                        .asInt())
                .isZero();
        assertThat(multipart(
                                API + "?datum=MARS",
                                desk("listed-in"),
                                Map.of(),
                                List.of(file("a,b\n1,2".getBytes(UTF_8))))
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void isNobodyElses() {
        var id = send(rows(mark(), 2)).text("/batch/id");
        var path = "/t/listed-in-too/api/channels/batches/" + id;
        var stranger = desk("listed-in-too");
        assertThat(get(path, stranger).status()).isEqualTo(404);
        assertThat(get(path + "/cases", stranger).status()).isEqualTo(404);
        assertThat(get(path + "/rejected.csv", stranger).status()).isEqualTo(404);
        assertThat(post(path + "/apply", stranger, Map.of()).status()).isEqualTo(404);
        assertThat(post(path + "/cancel", stranger, Map.of()).status()).isEqualTo(404);
        assertThat(put(path + "/columns", stranger, Map.of("columns", Map.of("描述", "description")))
                        .status())
                .isEqualTo(404);
        assertThat(send(request(path, stranger).DELETE().build()).status()).isEqualTo(404);
        assertThat(get(API + "/" + id, desk("listed-in")).text("/columns/描述")).isEqualTo("description");
        assertThat(get("/t/listed-in-too/api/channels/batches", stranger).body().toString())
                .doesNotContain(id);
        assertThat(get(API, staff("listed-in", "x", null, "case.read")).status())
                .isEqualTo(403);
    }

    @Test
    void judgesItsRowsAsOfWhenItWasSentHoweverLongItWaits() {
        var mark = mark();
        var told = Instant.now().minus(Duration.ofDays(4));
        var sent = send("内容,坐标,上报时间\n%1$s 一,\"109.41,24.31\",%2$s\n%1$s 二,\"109.41,24.31\",\n%1$s 三,别处,\n"
                .formatted(mark, told)
                .getBytes(UTF_8));
        var path = API + "/" + sent.text("/batch/id");
        sql("update batch set made_at = now() - interval '2 days' where tenant = 'listed-in' and id = ?", path);
        assertThat(post(path + "/apply", desk("listed-in"), Map.of()).status()).isEqualTo(200);
        var done = awaitEnd(path);
        assertThat(done.body().at("/batch/opened").asInt()).isEqualTo(2);
        assertThat(done.body().at("/batch/refused").asInt()).isEqualTo(1);
        assertThat(rejected(path)).contains(mark + " 三").doesNotContain(mark + " 一", mark + " 二");

        // what would be refused today, but is a case, is not given back to be mended
        sql("update batch set made_at = now() - interval '9 days' where tenant = 'listed-in' and id = ?", path);
        assertThat(rejected(path)).contains(mark + " 三").doesNotContain(mark + " 一");
    }

    @Test
    void refusesARowWithControlCharactersAndGoesOn() {
        var mark = mark();
        var sent = send(("\uFEFF描述,经度,纬度\n%1$s a\u0000b,109.41,24.31\n%1$s,109.41,24.31\n")
                .formatted(mark)
                .getBytes(UTF_16LE));
        assertThat(sent.body().at("/survey/rejected").toString()).contains("control");
        assertThat(sent.body().at("/survey/columns").toString()).doesNotContain("\\u0000");
        var path = API + "/" + sent.text("/batch/id");
        post(path + "/apply", desk("listed-in"), Map.of());
        var done = awaitEnd(path);
        assertThat(done.body().at("/batch/opened").asInt()).isEqualTo(1);
        assertThat(done.body().at("/batch/refused").asInt()).isEqualTo(1);
        assertThat(rejected(path)).contains("控制字符");
    }

    @Test
    void restsLongerEachTimeARowFailsAndRefusesItAfterTheEighth() {
        var mark = mark();
        var path = API + "/" + send(rows(mark, 3)).text("/batch/id");
        var failing = applyingWhere(3, () -> new IllegalStateException("broken"));
        taken(path);
        for (var tries = 1; tries < Applying.TRIES; tries++) {
            CurrentTenant.runAs(TENANT, () -> failing.goOn(id(path)));
            assertThat(number("select failed from batch where tenant = 'listed-in' and id = ?", path))
                    .isEqualTo(tries);
            var rest =
                    "select extract(epoch from lease - now())::bigint from batch where tenant = 'listed-in' and id = ?";
            assertThat(number(rest, path)).isBetween((15L << tries) - 20, Math.min(15L << tries, 3_600));
        }
        CurrentTenant.runAs(TENANT, () -> failing.goOn(id(path)));
        var done = get(path, desk("listed-in"));
        assertThat(done.text("/batch/state")).isEqualTo("applied");
        assertThat(done.body().at("/batch/opened").asInt()).isEqualTo(2);
        assertThat(rejected(path)).contains("8 次", mark + " 1").doesNotContain(mark + " 2");
    }

    @Test
    void waitsForWhatIsNoFaultOfItsRows() {
        var path = API + "/" + send(rows(mark(), 3)).text("/batch/id");
        taken(path);
        var nothing = new Applying(
                batches,
                new BatchFiles(jdbc) {
                    @Override
                    Table open(Batch batch) {
                        throw new CannotAcquireLockException("down");
                    }
                },
                batching,
                new Registering(new BatchRows(jdbc), intake, orders));
        for (var tries = 0; tries < Applying.TRIES; tries++) {
            CurrentTenant.runAs(TENANT, () -> nothing.goOn(id(path)));
        }
        assertThat(number("select failed from batch where tenant = 'listed-in' and id = ?", path))
                .isZero();
        assertThat(get(path, desk("listed-in")).text("/batch/state")).isEqualTo("applying");
    }

    @Test
    void refusesWhatCannotBeKeptAndTriesAgainWhereSomebodyElsesKeyIsInTheWay() {
        var path = API + "/" + send(rows(mark(), 3)).text("/batch/id");
        taken(path);
        var taken = applyingWhere(4, () -> new DuplicateKeyException("a case of that number"));
        CurrentTenant.runAs(TENANT, () -> taken.goOn(id(path)));
        assertThat(get(path, desk("listed-in")).text("/batch/state")).isEqualTo("applying");
        assertThat(number("select failed from batch where tenant = 'listed-in' and id = ?", path))
                .isEqualTo(1);
        var unkept = applyingWhere(4, () -> new DataIntegrityViolationException("too long"));
        CurrentTenant.runAs(TENANT, () -> unkept.goOn(id(path)));
        assertThat(get(path, desk("listed-in")).body().at("/batch/refused").asInt())
                .isEqualTo(1);
        assertThat(rejected(path)).contains("cannot be kept").doesNotContain("too long");
    }

    @Test
    void isAppliedByWhoSaysSoWithWhatThatPersonMayTellOf() {
        var bringer = staff("listed-in", "bringer", null, "case.read", "case.accept", "case.import");
        var table = "内容,坐标,上报时间\n%1$s,\"109.41,24.31\",2019-05-01 08:00\n"
                .formatted(mark())
                .getBytes(UTF_8);
        var path = API + "/" + send(table).text("/batch/id");
        var applied = post(path + "/apply", bringer, Map.of());
        assertThat(applied.body().at("/survey/accepted").asInt()).isEqualTo(1);
        var done = awaitEnd(path);
        assertThat(done.body().at("/batch/opened").asInt()).isEqualTo(1);
        assertThat(done.text("/batch/madeBy")).isEqualTo("desk");
        var opened = get(path + "/cases", bringer).text("/items/0/caseId");
        assertThat(get("/t/listed-in/api/cases/" + opened, bringer).body().toString())
                .contains("\"bringer\"")
                .doesNotContain("\"desk\"");

        var other = API + "/" + send(table, bringer).text("/batch/id");
        assertThat(post(other + "/apply", desk("listed-in"), Map.of())
                        .body()
                        .at("/survey/accepted")
                        .asInt())
                .isZero();
        assertThat(awaitEnd(other).body().at("/batch/opened").asInt()).isZero();
        assertThat(get(other, bringer).body().at("/batch/refused").asInt()).isEqualTo(1);
        assertThat(post(other + "/apply", bringer, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void isTakenOverWhenItsLeaseRunsOut() {
        var mark = mark();
        var path = API + "/" + send(rows(mark, 30)).text("/batch/id");
        sql(
                "update batch set state = 'applying', lease = now() - interval '1 second' where tenant = 'listed-in' and id = ?",
                path);
        assertThat(awaitEnd(path).text("/batch/state")).isEqualTo("applied");
        assertThat(count(mark)).isEqualTo(30);
        assertThat(get(path, desk("listed-in")).body().at("/batch/opened").asInt())
                .isEqualTo(30);
    }

    @Test
    void forgetsWhatItSaidAfterThreeMonthsAndPreviewsAfterAWeek() {
        var mark = mark();
        var path = API + "/" + send(rows(mark, 2)).text("/batch/id");
        var preview = API + "/" + send(rows(mark, 2)).text("/batch/id");
        post(path + "/apply", desk("listed-in"), Map.of());
        awaitEnd(path);
        sql("update batch set ended_at = now() - interval '91 days' where tenant = 'listed-in' and id = ?", path);
        sql("update batch set made_at = now() - interval '8 days' where tenant = 'listed-in' and id = ?", preview);
        tidying.tidyAll();
        tidying.tidyAll();
        var kept = get(path, desk("listed-in"));
        assertThat(kept.body().at("/survey/columns").size()).isEqualTo(3);
        assertThat(kept.body().toString()).doesNotContain(mark);
        assertThat(kept.body().at("/batch/accepted").asInt()).isEqualTo(2);
        assertThat(get(path + "/rejected.csv", desk("listed-in")).status()).isEqualTo(404);
        assertThat(get(preview, desk("listed-in")).status()).isEqualTo(404);
    }

    @Test
    void givesTelephonesBackAsTheyWere() {
        var mark = mark();
        var sent = send("内容,坐标,电话,类别\n%1$s,\"109.41,24.31\",07722812345,没有\n%1$s,\"109.41,24.31\",+8613812345678,没有\n"
                .formatted(mark)
                .getBytes(UTF_8));
        var mended = rejected(API + "/" + sent.text("/batch/id"));
        assertThat(mended).contains("'07722812345", "'+8613812345678");
        mended = rejected(API + "/" + send(mended.getBytes(UTF_8)).text("/batch/id")); // and mended once more
        var path = API + "/" + send(mended.replace("没有", "").getBytes(UTF_8)).text("/batch/id");
        post(path + "/apply", desk("listed-in"), Map.of());
        assertThat(awaitEnd(path).body().at("/batch/opened").asInt()).isEqualTo(2);
        var phones = CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select reporter_phone from cases where tenant = 'listed-in' and description = ?")
                        .param(mark)
                        .query(String.class)
                        .list());
        assertThat(phones).containsExactlyInAnyOrder("07722812345", "+8613812345678");
    }

    /** One that fails to write down what became of a row. */
    private Applying applyingWhere(long row, Supplier<RuntimeException> failure) {
        var rows = new BatchRows(jdbc) {
            @Override
            void opened(UUID batch, long at, Intake.Receipt receipt) {
                if (at == row) {
                    throw failure.get();
                }
                super.opened(batch, at, receipt);
            }
        };
        return new Applying(batches, files, batching, new Registering(rows, intake, orders));
    }

    /** Has a batch applied by nobody but the test. */
    private void taken(String path) {
        sql(
                "update batch set state = 'applying', lease = now() + interval '1 hour' where tenant = 'listed-in' and id = ?",
                path);
    }

    private void sql(String sql, String path) {
        CurrentTenant.runAs(TENANT, () -> jdbc.sql(sql).param(id(path)).update());
    }

    private long number(String sql, String path) {
        return CurrentTenant.callAs(
                TENANT, () -> jdbc.sql(sql).param(id(path)).query(Long.class).single());
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String rejected(String path) {
        return new String(get(path + "/rejected.csv", desk("listed-in")).raw().body(), UTF_8);
    }

    private static byte[] rows(String mark, int count) {
        var text = new StringBuilder("描述,经度,纬度\n");
        for (var i = 0; i < count; i++) {
            text.append(mark).append(' ').append(i).append(",109.41,24.31\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private Answer awaitEnd(String path) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            var now = get(path, desk("listed-in"));
            if (!now.text("/batch/state").equals("applying")) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("it does not end");
    }

    private long count(String mark) {
        return CurrentTenant.callAs(
                TENANT,
                () -> jdbc.sql("select count(*) from cases where tenant = 'listed-in' and description like ?")
                        .param(mark + "%")
                        .query(Long.class)
                        .single());
    }

    private static String mark() {
        return "m" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Answer send(byte[] table) {
        return send(table, desk("listed-in"));
    }

    private static Answer send(byte[] table, String token) {
        return multipart(API + "?datum=WGS84", token, Map.of(), List.of(file(table)));
    }

    private static Upload file(byte[] table) {
        return new Upload("file", "名单.csv", table);
    }
}
