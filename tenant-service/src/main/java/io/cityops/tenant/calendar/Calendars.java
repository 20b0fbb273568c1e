package io.cityops.tenant.calendar;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenant.audit.Audit;
import java.util.List;
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

    /** Taiwan, Hong Kong and Macao, GB/T 2260. */
    private static final List<String> BEYOND = List.of("71", "81", "82");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final TenantDirectory tenants;

    Calendars(JdbcClient jdbc, JsonMapper json, Audit audit, TenantDirectory tenants) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.tenants = tenants;
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

    /** The public holidays there, as far as they are known: beyond the mainland the State Council's arrangement is none. */
    @Transactional(readOnly = true)
    public PublicHolidays holidays() {
        var division =
                tenants.find(CurrentTenant.get()).map(TenantProfile::division).orElse("");
        return new PublicHolidays(current(), BEYOND.stream().noneMatch(division::startsWith));
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
