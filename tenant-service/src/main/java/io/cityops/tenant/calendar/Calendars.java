package io.cityops.tenant.calendar;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.audit.Audit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The bound tenant's calendar. */
@Component
@Transactional
public class Calendars {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    Calendars(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** The one that was decided upon, if any was. */
    @Transactional(readOnly = true)
    public Optional<WorkingCalendar> decided() {
        return jdbc.sql("select calendar::text from working_calendar where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, number) -> json.readValue(row.getString(1), WorkingCalendar.class))
                .optional();
    }

    /** The one that clocks run by. */
    @Transactional(readOnly = true)
    public WorkingCalendar current() {
        return decided().orElse(WorkingCalendar.USUAL);
    }

    /** Decides upon one; refuses what no clock could run by. */
    public WorkingCalendar decide(WorkingCalendar calendar) {
        var checked = CalendarRules.checked(calendar);
        jdbc.sql("""
                        insert into working_calendar (tenant, calendar, changed_at) values (?, ?::jsonb, now())
                        on conflict (tenant) do update set calendar = excluded.calendar, changed_at = now()
                        """)
                .params(CurrentTenant.get().value(), json.writeValueAsString(checked))
                .update();
        record(checked);
        return checked;
    }

    /** The days are counted: there may be a thousand. */
    private void record(WorkingCalendar decided) {
        audit.record(
                "calendar.decided",
                CurrentTenant.get().value(),
                Map.of(
                        "periods", decided.periods(),
                        "weekdays", decided.weekdays(),
                        "days", decided.days().size()));
    }
}
