package io.cityops.cases.patrol.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.patrol.log.DailyLog.Wanted;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A day is a part of an index, however many days there are: under row security, by the statements that are asked. */
class DailyLogPlanIT extends OverHttp {

    private static final int REPORTS = 200_000;
    private static final LogSight ALL = new LogSight(Set.of(), null);

    @Value("${cityops.tenancy.shards[0].url}")
    String url;

    @Value("${cityops.tenancy.shards[0].owner.username}")
    String owner;

    @Value("${cityops.tenancy.shards[0].owner.password}")
    String password;

    /** Nobody else has to walk past them: they are there for a moment, and counted by the planner in that moment only. */
    @Test
    void ofTwoHundredThousandReports() throws Exception {
        var connections = new SingleConnectionDataSource(url, owner, password, true);
        connections.setAutoCommit(false);
        try {
            var jdbc = JdbcClient.create(connections);
            jdbc.sql("select set_config('app.tenant', 'logged-large', true)")
                    .query(String.class)
                    .single();
            fill(jdbc);
            CurrentTenant.runAs(new TenantId("logged-large"), () -> plansOf(new DailyLog(jdbc)));
        } finally {
            connections.getConnection().rollback();
            connections.destroy();
        }
    }

    private static void plansOf(DailyLog log) {
        var day = LogDay.of(LocalDate.of(2025, 6, 1), ZoneId.of("Asia/Shanghai"), Instant.EPOCH);
        var wanted = new Wanted(day, null, null, null);
        assertThat(log.totals(wanted, ALL).all().reports()).isEqualTo(500);
        assertThat(log.page(wanted, ALL, 50, null).items()).hasSize(50);
        assertThat(plan(log, DailyLog.LIST, wanted))
                .contains("Index Scan using self_handled_by_time")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(log, DailyLog.COUNT, wanted))
                .contains("self_handled_by_time")
                .doesNotContain("Seq Scan");
    }

    /** Five hundred a day from the beginning of 2025 on. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        with told as (select gen_random_uuid() as id, n, timestamptz '2024-12-31T16:00:00Z'
                                + n * interval '172.8 seconds' as at from generate_series(0, :most) as n),
                            c as (insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, lng,
                                    lat, description, source, reported_at, due_order, clocks, demo, ended_at)
                                select id, 'logged-large', 1, 'L' || n, 'L' || n, 'closed', 'green', 109, 24, '垃圾',
                                    'patrol', at, '9999-12-31', '[]', false, at from told)
                        insert into self_handled (case_id, tenant, at, person, person_name, done)
                            select id, 'logged-large', at, 'p' || n % 40, '网格员', '已清扫' from told
                        """).param("most", REPORTS - 1).update();
        jdbc.sql("analyze cases").update();
        jdbc.sql("analyze self_handled").update();
    }

    private static String plan(DailyLog log, String statement, Wanted wanted) {
        return String.join(
                "\n",
                log.asked("explain " + statement, wanted, ALL)
                        .param("last", Times.written(wanted.day().until()))
                        .param("lastId", new UUID(-1, -1))
                        .param("limit", 51)
                        .query(String.class)
                        .list());
    }
}
