package io.cityops.cases.supervision;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The limits that units of the bound tenant have missed; each is written down once, however often it is told. */
@Component
class MissedLimits {

    /** No unit has more that stand at a time, or it would be supervised. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    MissedLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds what counts for a unit until the transaction ends, so that no two count at the same time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(UUID unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("missed/" + CurrentTenant.get().value() + "/" + unit)
                .query(String.class)
                .single();
    }

    /**
     * Writes one down; false where it was there.
     *
     * @param since when the clock was started: a limit that is passed already is not missed again, though the clock rests
     *     and goes on with another deadline; absent where the clock was started anew meanwhile
     */
    boolean note(Miss miss, @Nullable Instant since) {
        return jdbc.sql("""
                        insert into missed_limit
                            (id, tenant, unit_id, unit_name, case_id, case_number, clock, due_at, waived_at)
                        select ?::uuid, ?, ?::uuid, ?, ?::uuid, ?, ?, ?::timestamptz, ?::timestamptz
                        where not exists (select 1 from missed_limit where tenant = ? and case_id = ? and clock = ?
                            and unit_id = ? and due_at >= ?::timestamptz)
                        on conflict (tenant, case_id, clock, due_at) do nothing
                        """)
                        .params(miss.id(), CurrentTenant.get().value(), miss.unit(), miss.unitName(), miss.caseId())
                        .params(miss.number(), miss.clock().code(), Times.written(miss.dueAt()))
                        .param(miss.waivedAt() == null ? null : Times.written(miss.waivedAt()))
                        .params(
                                CurrentTenant.get().value(),
                                miss.caseId(),
                                miss.clock().code())
                        .param(miss.unit())
                        .param(since == null ? null : Times.written(since))
                        .update()
                == 1;
    }

    /** What counts for a unit towards its next matter. */
    List<Miss> standing(UUID unit) {
        return jdbc.sql("select * from missed_limit where tenant = ? and unit_id = ? and waived_at is null"
                        + " and matter is null order by due_at desc limit " + MOST)
                .params(CurrentTenant.get().value(), unit)
                .query(MissedLimits::read)
                .list();
    }

    /** These are answered for in a matter from now on. */
    void take(List<Miss> misses, UUID matter) {
        jdbc.sql("update missed_limit set matter = ? where tenant = ? and id = any (?::uuid[])")
                .params(
                        matter,
                        CurrentTenant.get().value(),
                        misses.stream().map(Miss::id).toArray(UUID[]::new))
                .update();
    }

    /** What a case had its unit miss counts no more; the matters in which it did. */
    List<UUID> waive(UUID caseId, UUID unit, Instant at) {
        return jdbc
                .sql("update missed_limit set waived_at = ? where tenant = ? and case_id = ? and unit_id = ?"
                        + " and waived_at is null returning matter")
                .params(Times.written(at), CurrentTenant.get().value(), caseId, unit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    List<Miss> of(UUID matter) {
        return jdbc.sql("select * from missed_limit where tenant = ? and matter = ? order by due_at, id")
                .params(CurrentTenant.get().value(), matter)
                .query(MissedLimits::read)
                .list();
    }

    /** What a matter that is withdrawn was about counts again. */
    void free(UUID matter) {
        jdbc.sql("update missed_limit set matter = null where tenant = ? and matter = ? and waived_at is null")
                .params(CurrentTenant.get().value(), matter)
                .update();
    }

    static Miss read(ResultSet row, int at) throws SQLException {
        return new Miss(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                ClockName.valueOf(row.getString("clock").toUpperCase(java.util.Locale.ROOT)),
                Times.read(row, "due_at"),
                Times.readIfAny(row, "waived_at"),
                row.getObject("matter", UUID.class));
    }
}
