package io.cityops.cases.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.cases.clocks.Holidays;
import io.cityops.cases.clocks.Holidays.SpecialDay;
import io.cityops.cases.clocks.Period;
import io.cityops.cases.clocks.WorkCalendar;
import io.cityops.cases.clocks.WorkTimes;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.cases.reference.Reference.Working;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The working calendars of the bound tenant and its units; a tenant that has settled nothing works by the default
 * periods, Monday to Friday.
 */
@Component
public class Calendars implements WorkTimes {

    private static final List<Period> USUAL_PERIODS = List.of(Period.of("08:00", "12:00"), Period.of("14:00", "18:00"));
    private static final List<Integer> USUAL_WEEK = List.of(1, 2, 3, 4, 5);

    private final ReferenceData reference;
    private final TenantDirectory tenants;
    private final Holidays statutory = Holidays.announced();

    /** Made once for each answer of tenant-service: a report that comes in needs one. */
    private final Cache<Working, WorkCalendar> made =
            Caffeine.newBuilder().weakKeys().build();

    Calendars(ReferenceData reference, TenantDirectory tenants) {
        this.reference = reference;
        this.tenants = tenants;
    }

    /** The tenant's own. */
    public WorkCalendar current() {
        return made.get(reference.current().calendar(), working -> of(working, zone()));
    }

    @Override
    public WorkCalendar of(@Nullable UUID unit) {
        var own = unit == null ? Optional.<Unit>empty() : reference.current().unit(unit);
        return own.filter(Unit::roundTheClock).isPresent() ? WorkCalendar.roundTheClock(zone()) : current();
    }

    /** The time zone of the bound tenant. */
    public ZoneId zone() {
        return tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }

    private WorkCalendar of(Working working, ZoneId zone) {
        var periods = working.periods().stream()
                .map(period -> Period.of(period.get(0), period.get(1)))
                .toList();
        var week = working.weekdays().isEmpty() ? USUAL_WEEK : working.weekdays();
        var own = working.days().stream()
                .collect(Collectors.toMap(
                        Reference.Special::date,
                        day -> new SpecialDay(day.working(), Objects.requireNonNullElse(day.name(), "本地安排")),
                        (first, second) -> second));
        return new WorkCalendar(
                zone,
                periods.isEmpty() ? USUAL_PERIODS : periods,
                week.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                own,
                statutory);
    }
}
