package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.LimitUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of {@code cases} as the case that it is. */
final class CaseReader {

    /** What is read of a case, for statements that call it {@code c}. */
    static final String COLUMNS = """
            c.id, c.version, c.number, c.tracking_code, c.stage, c.progress_light, c.category_code, c.category_name,
                c.category_scheme, c.category_kind, c.condition_name, c.limit_value, c.limit_unit, c.unit_id, c.unit_name,
                c.reporting_unit_id, c.reporting_unit_name, c.reporter_name, c.reporter_phone, c.answer_to, c.lng, c.lat, c.address, c.grid_code, c.grid_name,
                c.result_text, c.result_at, c.description, c.facility, c.source, c.reported_at, c.warn_at, c.due_at,
                c.due_order, c.hazard, c.hazard_cleared, c.ended_at, c.ended_light, c.clocks, c.origin, c.origin_key,
                c.sent_to, c.demo, c.alarm_at, c.alarmed_at, c.handler, c.asked, c.extensions, c.hangs, c.appeal,
                c.merged_into
            """;

    private final ResultSet row;
    private int column;

    private CaseReader(ResultSet row) {
        this.row = row;
    }

    /** The case of a row whose first columns are {@link #COLUMNS}. */
    static CaseFile read(ResultSet row) throws SQLException {
        return new CaseReader(row).read();
    }

    private CaseFile read() throws SQLException {
        var of = new CaseFile();
        readWhat(of);
        readWhoAndWhere(of);
        readReport(of);
        readTime(of);
        of.origin = Columns.tie(text());
        of.originKey = text();
        of.sent = Columns.tie(text());
        of.demo = row.getBoolean(++column);
        of.alarmAt = instant();
        of.alarmedAt = instant();
        of.course = new Course(
                text(),
                Columns.asked(text()),
                row.getInt(++column),
                row.getInt(++column),
                value(CaseReader::appeal),
                uuid());
        return of;
    }

    private void readWhat(CaseFile of) throws SQLException {
        of.id = needed(uuid());
        of.version = row.getLong(++column);
        of.number = needed(text());
        of.trackingCode = needed(text());
        of.stage = Stage.of(needed(text()));
        of.progressLight = ProgressLight.valueOf(upper(needed(text())));
        of.lightBefore = of.progressLight;
        var code = text();
        var name = text();
        var scheme = text();
        var kind = text();
        of.category = code == null ? null : new Category(code, needed(name), needed(scheme), kind);
        var condition = text();
        var limit = row.getBigDecimal(++column);
        var unit = value(LimitUnit::of);
        of.filing = condition == null ? null : new Filing(condition, needed(limit), needed(unit));
    }

    private void readWhoAndWhere(CaseFile of) throws SQLException {
        var unit = uuid();
        var unitName = text();
        of.unit = unit == null ? null : new HandlingUnit(unit, needed(unitName));
        var found = uuid();
        var foundName = text();
        of.reportingUnit = found == null ? null : new ReportingUnit(found, needed(foundName));
        var name = text();
        var phone = text();
        var answerTo = value(AnswerTo::read);
        of.reporter = name == null && phone == null && answerTo == null ? null : new Reporter(name, phone, answerTo);
        of.place = new Place(row.getDouble(++column), row.getDouble(++column), text());
        var grid = text();
        var gridName = text();
        of.grid = grid == null ? null : new GridOfCase(grid, needed(gridName));
    }

    private void readReport(CaseFile of) throws SQLException {
        var result = text();
        var resultAt = instant();
        of.result = result == null ? null : new Result(result, needed(resultAt));
        of.description = needed(text());
        of.facility = uuid();
        of.source = Source.of(needed(text()));
        of.reportedAt = needed(instant());
    }

    private void readTime(CaseFile of) throws SQLException {
        of.warnAt = instant();
        of.dueAt = instant();
        of.dueOrder = needed(instant());
        of.hazard = value(Hazard::of);
        var cleared = row.getBoolean(++column);
        of.hazardCleared = row.wasNull() ? null : cleared;
        of.endedAt = instant();
        of.endedLight = value(code -> DeadlineLight.valueOf(upper(code)));
        of.clocks = Columns.clocks(needed(text()));
    }

    private static Appeal appeal(String code) {
        return Appeal.valueOf(upper(code));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private <T> @Nullable T value(Function<String, T> of) throws SQLException {
        var text = text();
        return text == null ? null : of.apply(text);
    }

    private @Nullable String text() throws SQLException {
        return row.getString(++column);
    }

    private @Nullable UUID uuid() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    private @Nullable Instant instant() throws SQLException {
        var at = row.getObject(++column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T needed(@Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("a case lacks what every case has");
        }
        return value;
    }
}
