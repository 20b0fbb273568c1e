package io.cityops.cases.patrol.log;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.GridOfCase;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.rows.Place;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The self-handled reports of the bound tenant, a day at a time. What a review changes stands with the case and is read
 * from there; a day is a part of the index by time, in which the rest is looked for.
 */
@Component
class DailyLog {

    private static final String ROWS = """
            from self_handled s join cases c on c.id = s.case_id and c.tenant = s.tenant
            where s.tenant = :tenant and s.at >= :from and s.at < :until
                and (cast(:unit as uuid) is null or c.reporting_unit_id = cast(:unit as uuid))
                and (:everyUnit or c.reporting_unit_id = any(:units))
                and (cast(:grid as text) is null or s.grid_code = cast(:grid as text))
                and (cast(:person as text) is null or s.person = cast(:person as text))
                and (cast(:self as text) is null or s.person = cast(:self as text))
            """;
    private static final String ENTRY = """
            select s.*, c.number, c.stage, c.condition_name, c.address, c.description, c.reporting_unit_id,
                c.reporting_unit_name, c.category_code, c.category_name, c.category_scheme, c.category_kind
            """;
    private static final String AFTER = """
                and s.at <= :last and (s.at < :last or s.case_id < :lastId)
            order by s.at desc, s.case_id desc limit :limit
            """;
    private static final String SUMS = """
            select grouping(s.person, s.grid_code, c.category_code) as kind,
                coalesce(s.person, s.grid_code, c.category_scheme || ' ' || coalesce(c.category_kind, 'matter') || ' '
                    || c.category_code) as key,
                case when grouping(s.person) = 0 then max(s.person_name) when grouping(s.grid_code) = 0
                    then max(s.grid_name) else max(c.category_name) end as name,
                c.stage, c.condition_name is not null as filed, count(*) as reports
            """;
    private static final String BY = """
            group by c.stage, c.condition_name is not null, grouping sets ((s.person), (s.grid_code),
                (c.category_scheme, c.category_kind, c.category_code))
            """;
    static final String LIST = ENTRY + ROWS + AFTER;
    static final String COUNT = SUMS + ROWS + BY;

    private final JdbcClient jdbc;

    DailyLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of a day is asked for; nothing asked for leaves it open. */
    record Wanted(
            LogDay day,
            @Nullable UUID unit,
            @Nullable String grid,
            @Nullable String person) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<Entry> page(Wanted wanted, LogSight sight, int limit, @Nullable String cursor) {
        var last = Place.latestFirst(cursor);
        var found = asked(LIST, wanted, sight)
                .param("last", Times.written(last.at()))
                .param("lastId", last.id())
                .param("limit", limit + 1)
                .query(DailyLog::entry)
                .list();
        return Page.of(found, limit, one -> new Place(one.at(), one.caseId()).cursor());
    }

    @Transactional(readOnly = true)
    Totals totals(Wanted wanted, LogSight sight) {
        var counted = asked(COUNT, wanted, sight)
                .query((row, at) -> new Counted(
                        Counted.Kind.of(row.getInt("kind")),
                        row.getString("key"),
                        row.getString("name"),
                        review(row.getString("stage"), row.getBoolean("filed")),
                        row.getLong("reports")))
                .list();
        return Totals.of(counted);
    }

    JdbcClient.StatementSpec asked(String sql, Wanted wanted, LogSight sight) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.get().value())
                .param("from", Times.written(wanted.day().from()))
                .param("until", Times.written(wanted.day().until()))
                .param("unit", wanted.unit())
                .param("everyUnit", sight.units().isEmpty())
                .param("units", sight.units().toArray(UUID[]::new))
                .param("grid", wanted.grid())
                .param("person", wanted.person())
                .param("self", sight.person());
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        var category = row.getString("category_code");
        var grid = row.getString("grid_code");
        var unit = row.getObject("reporting_unit_id", UUID.class);
        return new Entry(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                Times.read(row, "at"),
                row.getString("address"),
                category == null
                        ? null
                        : new Category(
                                category,
                                row.getString("category_name"),
                                row.getString("category_scheme"),
                                row.getString("category_kind")),
                row.getString("description"),
                row.getString("done"),
                row.getString("person"),
                row.getString("person_name"),
                unit == null ? null : new ReportingUnit(unit, row.getString("reporting_unit_name")),
                grid == null ? null : new GridOfCase(grid, row.getString("grid_name")),
                review(row.getString("stage"), row.getString("condition_name") != null));
    }

    private static Review review(String stage, boolean filed) {
        return Review.of(Stage.of(stage), filed);
    }
}
