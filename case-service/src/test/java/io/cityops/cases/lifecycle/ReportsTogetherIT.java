package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of one tenant that come at the same moment share statements, and are as many cases as if they did not. */
class ReportsTogetherIT extends OverHttp {

    private static final TenantId NANYANG = new TenantId("nanyang");
    private static final TenantId LIUZHOU = new TenantId("liuzhou");

    private static final int WRITING = 2;

    /** So many share one: behind as many others these are not mixed with them. */
    private static final int STATEMENT = 16;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final String mark = "同时到达 " + System.nanoTime() + "：";

    @Autowired
    private CaseWriter writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void opensACaseForEachKeyInFewStatements() {
        var answers = atOnce(List.of(NANYANG), 64, i -> new Sent(NANYANG, mark + i, i % 4 == 0 ? null : mark + i));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers).extracting(answer -> answer.text("/number")).doesNotHaveDuplicates();
        assertThat(whole(NANYANG)).isEqualTo(64);
        assertThat(statements(NANYANG)).isLessThan(10);
        for (var i : List.of(1, 2, 63)) {
            var again = new Sent(NANYANG, mark + i, mark + i).post();
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(answers.get(i).body());
        }
        assertThat(whole(NANYANG)).isEqualTo(64);
    }

    @Test
    void opensOneCaseForAKeyThatComesManyTimesAtOnce() {
        var answers = atOnce(List.of(NANYANG), STATEMENT, i -> new Sent(NANYANG, mark, mark));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(whole(NANYANG)).isEqualTo(1);
    }

    @Test
    void refusesAnotherReportUnderAKeyThatComesAtTheSameMoment() {
        var answers = atOnce(List.of(NANYANG), STATEMENT, i -> new Sent(NANYANG, mark + i % 2, mark));

        var taken = answers.stream().filter(answer -> answer.status() == 201).toList();
        var refused = answers.stream().filter(answer -> answer.status() == 422).toList();
        assertThat(taken).hasSize(8);
        assertThat(taken).extracting(Answer::body).containsOnly(taken.getFirst().body());
        assertThat(refused).hasSize(8);
        assertThat(refused)
                .allMatch(answer -> answer.text("/type").equals("urn:cityops:problem:idempotency-key-reused"));
        assertThat(whole(NANYANG)).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfTenantsApart() {
        var answers = atOnce(
                List.of(NANYANG, LIUZHOU), 2 * STATEMENT, i -> new Sent(i % 2 == 0 ? NANYANG : LIUZHOU, mark, mark));

        for (var i : List.of(0, 1)) {
            var tenant = i == 0 ? NANYANG : LIUZHOU;
            var other = i == 0 ? LIUZHOU : NANYANG;
            var own = IntStream.range(0, 2 * STATEMENT)
                    .filter(n -> n % 2 == i)
                    .mapToObj(answers::get)
                    .toList();
            assertThat(own).extracting(Answer::body).containsOnly(own.getFirst().body());
            assertThat(whole(tenant)).isEqualTo(1);
            var code = own.getFirst().text("/code");
            assertThat(get("/t/" + tenant + "/api/track/" + code, null).status())
                    .isEqualTo(200);
            assertThat(get("/t/" + other + "/api/track/" + code, null).status()).isEqualTo(404);
        }
    }

    @Test
    void keepsTheReportsOfTenantsApart() {
        var answers = atOnce(
                List.of(NANYANG, LIUZHOU),
                80,
                i -> new Sent(i % 2 == 0 ? NANYANG : LIUZHOU, mark + i, i % 4 < 2 ? null : mark + i));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        for (var tenant : List.of(NANYANG, LIUZHOU)) {
            assertThat(whole(tenant)).isEqualTo(40);
            assertThat(statements(tenant)).isLessThan(10);
        }
    }

    /** Behind others that cannot be written until all of these wait. */
    private List<Answer> atOnce(List<TenantId> tenants, int many, IntFunction<Sent> sent) {
        var answers = new ArrayList<CompletableFuture<Answer>>();
        CurrentTenant.runAs(
                NANYANG,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.sql("lock table idempotency_key in share mode").update();
                    for (var tenant : tenants) {
                        IntStream.range(0, WRITING + STATEMENT).forEach(i -> send(new Sent(tenant, "先到一步", null)));
                        await().until(() -> writer.waiting(tenant) == STATEMENT);
                    }
                    IntStream.range(0, many).forEach(i -> answers.add(send(sent.apply(i))));
                    await().until(() ->
                            tenants.stream().mapToInt(writer::waiting).sum() == tenants.size() * STATEMENT + many);
                }));
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> send(Sent sent) {
        return CompletableFuture.supplyAsync(sent::post, people);
    }

    /** How many cases there are of what was sent, each with its history and its word. */
    private long whole(TenantId tenant) {
        var all = count(tenant, "select count(*) from cases where description like ?");
        assertThat(all).isEqualTo(count(tenant, """
                select count(distinct c.id) from cases c
                join case_history h on h.case_id = c.id and h.action = 'report'
                join outbox o on o.key = c.id::text and o.payload ->> 'description' = c.description
                where c.description like ?
                """));
        return all;
    }

    private long statements(TenantId tenant) {
        return count(tenant, "select count(distinct xmin::text) from cases where description like ?");
    }

    private long count(TenantId tenant, String sql) {
        return CurrentTenant.callAs(
                tenant, () -> jdbc.sql(sql).param(mark + "%").query(Long.class).single());
    }

    private record Sent(TenantId tenant, String description, String key) {

        Answer post() {
            var body = new HashMap<>(report());
            body.put("description", description);
            var headers = key == null ? Map.<String, String>of() : Map.of("Idempotency-Key", "key-" + key.hashCode());
            return OverHttp.post("/t/" + tenant + "/api/reports", null, body, headers);
        }
    }
}
