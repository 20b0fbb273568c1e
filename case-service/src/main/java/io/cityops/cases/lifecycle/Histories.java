package io.cityops.cases.lifecycle;

import static java.util.stream.Collectors.groupingBy;

import io.cityops.tenancy.CurrentTenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to the cases of the bound tenant, read without the mapper as {@link Cases} are. Each statement names its
 * tenant itself, and row-level security refuses any other.
 */
@Component
class Histories {

    private static final String COLUMNS = """
            id, case_id, at, action, from_stage, to_stage, by_name, by_role, by_account, unit_id, unit_name, reason,
                note, handler, until_day, into_case, photos
            """;
    private static final String OF_A_CASE =
            "select " + COLUMNS + " from case_history where tenant = ? and case_id = ?::uuid";
    private static final String AROUND = """
            (select (select number from outside_order where tenant = k.tenant and case_id = k.id) as outside,
                exists (select 1 from cases where tenant = k.tenant and merged_into = k.id) as merged,
                exists (select 1 from attachment where tenant = k.tenant and case_id = k.id) as files,
                exists (select 1 from reporter_answer where tenant = k.tenant and incident = k.id) as answered,
                exists (select 1 from ownership_dispute where tenant = k.tenant and case_id = k.id
                    and state in ('asked', 'to_decide')) as disputed
            from (values (?::text, ?::uuid)) as k(tenant, id))
            """;
    private static final String IN_ORDER = " order by at, id";
    private static final String WITH_AROUND =
            "select * from (" + OF_A_CASE + ") as h cross join " + AROUND + " as a" + IN_ORDER;
    private static final String CASE_WITH_ALL = Cases.BY_ID + "; " + WITH_AROUND;

    private final JdbcOperations operations;
    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc, JdbcOperations operations) {
        this.operations = operations;
        this.jdbc = jdbc;
    }

    /** All that was done to a case, the first thing first. */
    List<HistoryEntry> of(UUID caseId) {
        return jdbc.sql(OF_A_CASE + IN_ORDER)
                .params(CurrentTenant.get().value(), caseId)
                .query((row, number) -> entry(row))
                .list();
    }

    /** All that was done to each of some cases, the first thing first. */
    Map<UUID, List<HistoryEntry>> of(Collection<UUID> cases) {
        return jdbc
                .sql("select " + COLUMNS + " from case_history where tenant = ? and case_id = any(?)" + IN_ORDER)
                .params(CurrentTenant.get().value(), cases.toArray(UUID[]::new))
                .query((row, number) -> entry(row))
                .stream()
                .collect(groupingBy(HistoryEntry::caseId));
    }

    /** A case with its history and what there is around it, in one round trip. */
    Optional<WholeCase> find(UUID id) {
        var tenant = CurrentTenant.get();
        var values = new TextValues().add(tenant, id, tenant, id, tenant, id).all();
        return Optional.ofNullable(operations.execute(CASE_WITH_ALL, (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
            statement.execute();
            return read(statement);
        }));
    }

    private static @Nullable WholeCase read(PreparedStatement executed) throws SQLException {
        CaseFile found;
        try (var row = executed.getResultSet()) {
            if (!row.next()) {
                return null;
            }
            found = CaseReader.read(row);
        }
        executed.getMoreResults();
        try (var rows = executed.getResultSet()) {
            return whole(found, rows);
        }
    }

    /** What was done to a case by now, with what there is around it. */
    WholeCase whole(CaseFile found) {
        var tenant = CurrentTenant.get();
        var values =
                new TextValues().add(tenant, found.id(), tenant, found.id()).all();
        return jdbc.sql(WITH_AROUND).params(values).query(rows -> {
            return whole(found, rows);
        });
    }

    private static WholeCase whole(CaseFile found, ResultSet rows) throws SQLException {
        var history = new ArrayList<HistoryEntry>();
        var around = Around.NOTHING;
        while (rows.next()) {
            history.add(entry(rows));
            around = around(rows);
        }
        return new WholeCase(found, history, around);
    }

    private static Around around(ResultSet row) throws SQLException {
        return new Around(
                row.getString("outside"),
                row.getBoolean("merged"),
                row.getBoolean("files"),
                row.getBoolean("answered"),
                row.getBoolean("disputed"));
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
