package io.cityops.cases.patrol;

import io.cityops.cases.rows.Place;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ratings of the bound tenant's reports, and what they come to for each reporter. */
@Component
class Ratings {

    private static final int MOST_REPORTERS = 500;

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a reporter's reports were rated. */
    record Summary(String reporter, String name, int rated, double average, int poor) {}

    /** Writes a rating, or another one in its place. */
    void put(Rating rating, @Nullable String account) {
        jdbc.sql("""
                        insert into report_rating (tenant, case_id, case_number, unit_id, unit_name, reporter,
                            reporter_name, score, scale, reasons, note, by_name, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant, case_id) do update set score = excluded.score, scale = excluded.scale,
                            reasons = excluded.reasons, note = excluded.note, by_name = excluded.by_name,
                            by_account = excluded.by_account, at = excluded.at, unit_id = excluded.unit_id,
                            unit_name = excluded.unit_name
                        """)
                .params(CurrentTenant.get().value(), rating.caseId(), rating.number(), rating.unit(), rating.unitName())
                .params(rating.reporter(), rating.reporterName(), rating.score(), rating.scale())
                .param(String.join("\n", rating.reasons()))
                .param(rating.note())
                .param(rating.byName())
                .param(account)
                .param(Times.written(rating.at()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Rating> of(UUID caseId) {
        return jdbc.sql("select * from report_rating where tenant = ? and case_id = ?")
                .params(CurrentTenant.get().value(), caseId)
                .query(Ratings::read)
                .optional();
    }

    /** Whoever was rated in a period, the most often rated first; a poor mark is of the lower half of its scale. */
    @Transactional(readOnly = true)
    List<Summary> summary(Instant from, Instant until) {
        return jdbc.sql("""
                        select reporter, max(reporter_name) as name, count(*) as rated,
                            avg(score * 100.0 / scale) as average, count(*) filter (where score * 2 <= scale) as poor
                        from report_rating where tenant = ? and at >= ? and at < ?
                        group by reporter order by rated desc, reporter limit ?
                        """)
                .params(CurrentTenant.get().value(), Times.written(from), Times.written(until), MOST_REPORTERS)
                .query((row, at) -> new Summary(
                        row.getString("reporter"),
                        row.getString("name"),
                        row.getInt("rated"),
                        Math.round(row.getDouble("average") * 10) / 10.0,
                        row.getInt("poor")))
                .list();
    }

    /** The ratings of one reporter in a period, the latest first. */
    @Transactional(readOnly = true)
    Page<Rating> list(String reporter, Instant from, Instant until, int limit, @Nullable String cursor) {
        var last = Place.latestFirst(cursor);
        var found = jdbc.sql("""
                        select * from report_rating where tenant = ? and reporter = ? and at >= ? and at < ?
                            and at <= ? and (at < ? or case_id < ?)
                        order by at desc, case_id desc limit ?
                        """)
                .params(
                        CurrentTenant.get().value(),
                        reporter,
                        Times.written(from),
                        Times.written(until),
                        Times.written(last.at()))
                .params(Times.written(last.at()), last.id(), limit + 1)
                .query(Ratings::read)
                .list();
        return Page.of(found, limit, one -> new Place(one.at(), one.caseId()).cursor());
    }

    private static Rating read(ResultSet row, int at) throws SQLException {
        var reasons = row.getString("reasons");
        return new Rating(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("reporter"),
                row.getString("reporter_name"),
                row.getInt("score"),
                row.getInt("scale"),
                reasons.isEmpty() ? List.of() : List.of(reasons.split("\n")),
                row.getString("note"),
                row.getString("by_name"),
                Times.read(row, "at"));
    }
}
