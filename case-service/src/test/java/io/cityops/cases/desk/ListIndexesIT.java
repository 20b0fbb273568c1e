package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk asks for is read along an index, in order, under row security. */
class ListIndexesIT extends OverHttp {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            progress_light = 'yellow' and due_order < '9999-12-31' and ended_at is null | due_order, id                | cases_open_by_light
            stage = 'handling' and ended_at is null                                     | reported_at desc, id desc    | cases_open_by_stage_reported
            """)
    void listsAreReadInOrder(String where, String order, String index) {
        var plan = CurrentTenant.callAs(
                new TenantId("nanyang"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("set local enable_sort = off").update(); // of few rows any order is as good as none
                    return String.join(
                            "\n",
                            jdbc.sql("explain select * from cases where tenant = 'nanyang' and " + where + " order by "
                                            + order + " limit 51")
                                    .query(String.class)
                                    .list());
                }));

        assertThat(plan).contains("Index Scan using " + index).doesNotContain("Sort");
    }
}
