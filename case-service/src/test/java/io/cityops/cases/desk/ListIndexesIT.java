package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the desk asks for is read along an index, in order, under row security. */
class ListIndexesIT extends OverHttp {

    private static final String MANY = """
            insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, lng, lat, description,
                source, reported_at, due_order, ended_at, clocks, demo, unit_id, reporting_unit_id, reporting_unit_name)
            select gen_random_uuid(), 'nanyang', 1, 'plan-' || i, 'plan-' || i,
                case when i % 20 = 0 then 'handling' else 'closed' end,
                case when i % 20 = 0 then 'yellow' else 'green' end, 112.5, 33, 'made up', 'web',
                now() - make_interval(mins => i), now() + make_interval(mins => i),
                case when i % 20 = 0 then null else now() end, '[]', true,
                case when i % 400 = 0 then '11111111-1111-7111-8111-111111111111'::uuid end,
                case when i % 200 = 1 then '11111111-1111-7111-8111-111111111111'::uuid end,
                case when i % 200 = 1 then '一社区' end
            from generate_series(1, 20000) as i
            """;

    @Value("${cityops.tenancy.shards[0].url}")
    String url;

    @Value("${cityops.tenancy.shards[0].owner.username}")
    String owner;

    @Value("${cityops.tenancy.shards[0].owner.password}")
    String password;

    /** What is cheapest depends on how many rows there are and how they differ, so there are many here for a moment. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            progress_light = 'yellow' and due_order < '9999-12-31' and ended_at is null | due_order, id                | cases_open_by_light
            reporting_unit_id = '11111111-1111-7111-8111-111111111111' and due_order < '9999-12-31' | due_order, id           | cases_by_reporting_unit
            stage = 'handling' and ended_at is null                                     | reported_at desc, id desc    | cases_open_by_stage_reported
            """)
    void listsAreReadInOrder(String where, String order, String index) throws Exception {
        assertThat(plan(list(where, order)))
                .contains("Index Scan using " + index)
                .doesNotContain("Sort");
    }

    @Test
    void whatConcernsAUnitIsFoundByWhoHandlesItAndByWhoFoundIt() throws Exception {
        var own = "in ('11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222')";

        assertThat(plan(list(
                        "(unit_id " + own + " or reporting_unit_id " + own + ") and due_order < '9999-12-31'",
                        "due_order, id")))
                .contains("BitmapOr", "cases_by_unit", "cases_by_reporting_unit");
    }

    @Test
    void theLightsOfAllUnitsAreCountedAmongOpenCasesAlone() throws Exception {
        assertThat(plan(
                        "select unit_id, reporting_unit_id, progress_light, count(*) from cases where tenant = 'nanyang'"
                                + " and due_order < '9999-12-31' and ended_at is null group by 1, 2, 3"))
                .containsAnyOf("cases_open_by_light", "cases_open_by_stage_reported", "cases_by_place")
                .doesNotContain("Seq Scan");
    }

    private static String list(String where, String order) {
        return "select * from cases where tenant = 'nanyang' and " + where + " order by " + order + " limit 51";
    }

    private String plan(String query) throws SQLException {
        var connections = new SingleConnectionDataSource(url, owner, password, true);
        connections.setAutoCommit(false);
        try {
            var jdbc = JdbcClient.create(connections);
            jdbc.sql("select set_config('app.tenant', 'nanyang', true)")
                    .query(String.class)
                    .single();
            jdbc.sql(MANY).update();
            jdbc.sql("analyze cases").update();
            return String.join(
                    "\n", jdbc.sql("explain " + query).query(String.class).list());
        } finally {
            connections.getConnection().rollback();
            connections.destroy();
        }
    }
}
