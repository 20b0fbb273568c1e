package io.cityops.cases.lifecycle;

import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to the cases of the bound tenant. It is read and written at every step, which is why it is done without
 * the mapper: that translates each query anew where a tenant is bound. Each statement names its tenant itself, and
 * row-level security refuses any other.
 */
@Component
class Histories {

    private static final String OF_A_CASE = """
            select id, case_id, at, action, from_stage, to_stage, by_name, by_role, by_account, unit_id, unit_name, reason,
                note, handler, until_day, into_case, photos
            from case_history where tenant = ? and case_id = ? order by at, id
            """;
    private static final String ADD = """
            insert into case_history (tenant, id, case_id, at, action, from_stage, to_stage, by_name, by_role, by_account,
                unit_id, unit_name, reason, note, handler, until_day, into_case, photos)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was done to a case, the first thing first. */
    List<HistoryEntry> of(UUID caseId) {
        return jdbc.sql(OF_A_CASE)
                .params(CurrentTenant.get().value(), caseId)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Remembers what was done, in the transaction that does it. */
    void add(HistoryEntry entry) {
        var from = entry.from();
        var unit = entry.unit();
        jdbc.sql(ADD)
                .params(Arrays.asList(
                        CurrentTenant.get().value(),
                        entry.id(),
                        entry.caseId(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.action().code(),
                        from == null ? null : from.code(),
                        entry.to().code(),
                        entry.by().name(),
                        entry.by().role(),
                        entry.by().account(),
                        unit == null ? null : unit.id(),
                        unit == null ? null : unit.name(),
                        entry.reason(),
                        entry.note(),
                        entry.handler(),
                        entry.until(),
                        entry.into(),
                        Columns.text(entry.photos())))
                .update();
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        var from = row.getString("from_stage");
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Action.of(row.getString("action")),
                from == null ? null : Stage.of(from),
                Stage.of(row.getString("to_stage")),
                new Doer(row.getString("by_name"), row.getString("by_role"), row.getString("by_account")),
                unit(row),
                row.getString("reason"),
                row.getString("note"),
                row.getString("handler"),
                row.getObject("until_day", LocalDate.class),
                row.getObject("into_case", UUID.class),
                Columns.ids(row.getString("photos")));
    }

    private static @Nullable HandlingUnit unit(ResultSet row) throws SQLException {
        var id = row.getObject("unit_id", UUID.class);
        return id == null ? null : new HandlingUnit(id, row.getString("unit_name"));
    }
}
