package io.cityops.cases.batches;

import io.cityops.cases.intake.Intake.Receipt;
import io.cityops.tenancy.CurrentTenant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the rows of the bound tenant's batches: a row is done once, with its case or its refusal. */
@Repository
class BatchRows {

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isDone(UUID batch, long row) {
        return jdbc.sql("select count(*) from batch_row where tenant = ? and batch = ? and row = ?")
                        .params(tenant(), batch, row)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the row was done meanwhile, by another */
    void opened(UUID batch, long row, Receipt receipt) {
        jdbc.sql("insert into batch_row (tenant, batch, row, case_id, number) values (?, ?, ?, ?, ?)")
                .params(tenant(), batch, row, receipt.id(), receipt.number())
                .update();
    }

    /** False where the row was done before. */
    @Transactional
    public boolean refused(UUID batch, long row, String why) {
        return jdbc.sql("insert into batch_row (tenant, batch, row, why) values (?, ?, ?, ?) on conflict do nothing")
                        .params(tenant(), batch, row, why.substring(0, Math.min(300, why.length())))
                        .update()
                == 1;
    }

    /** The rows that are cases. */
    @Transactional(readOnly = true)
    public Set<Long> opened(UUID batch) {
        return Set.copyOf(jdbc.sql("select row from batch_row where tenant = ? and batch = ? and case_id is not null")
                .params(tenant(), batch)
                .query(Long.class)
                .list());
    }

    /** Those that are cases, after a row. */
    @Transactional(readOnly = true)
    public List<Opened> openedAfter(UUID batch, long row, int most) {
        return jdbc.sql("""
                        select row, case_id, number from batch_row
                        where tenant = ? and batch = ? and row > ? and case_id is not null order by row limit ?
                        """)
                .params(tenant(), batch, row, most)
                .query((found, at) -> new Opened(
                        found.getLong(1), Objects.requireNonNull(found.getObject(2, UUID.class)), found.getString(3)))
                .list();
    }

    /** Why rows were refused when their turn came, by row. */
    @Transactional(readOnly = true)
    public java.util.Map<Long, String> refusals(UUID batch) {
        var found = new java.util.HashMap<Long, String>();
        jdbc.sql("select row, why from batch_row where tenant = ? and batch = ? and case_id is null")
                .params(tenant(), batch)
                .query(row -> {
                    found.put(row.getLong(1), word(row.getString(2)));
                });
        return found;
    }

    private static String word(@Nullable String why) {
        return why == null ? "" : why;
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }

    /** A row that is a case. */
    record Opened(long row, UUID caseId, String number) {}
}
