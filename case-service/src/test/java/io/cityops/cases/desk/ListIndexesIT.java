package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the desk asks for is read along an index, in order, under row security. */
class ListIndexesIT extends OverHttp {

    private static final String MANY = """
            insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, lng, lat, description,
                source, reported_at, due_order, ended_at, clocks, demo)
            select gen_random_uuid(), 'nanyang', 1, 'plan-' || i, 'plan-' || i,
                case when i % 20 = 0 then 'handling' else 'closed' end,
                case when i % 20 = 0 then 'yellow' else 'green' end, 112.5, 33, 'made up', 'web',
                now() - make_interval(mins => i), now() + make_interval(mins => i),
                case when i % 20 = 0 then null else now() end, '[]', true
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
            stage = 'handling' and ended_at is null                                     | reported_at desc, id desc    | cases_open_by_stage_reported
            """)
    void listsAreReadInOrder(String where, String order, String index) throws Exception {
        var connections = new SingleConnectionDataSource(url, owner, password, true);
        connections.setAutoCommit(false);
        try {
            var jdbc = JdbcClient.create(connections);
            jdbc.sql("select set_config('app.tenant', 'nanyang', true)")
                    .query(String.class)
                    .single();
            jdbc.sql(MANY).update();
            jdbc.sql("analyze cases").update();
            var plan = jdbc.sql("explain select * from cases where tenant = 'nanyang' and " + where + " order by "
                            + order + " limit 51")
                    .query(String.class)
                    .list();

            assertThat(String.join("\n", plan))
                    .contains("Index Scan using " + index)
                    .doesNotContain("Sort");
        } finally {
            connections.getConnection().rollback();
            connections.destroy();
        }
    }
}
