package io.cityops.tenant.facilities;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenant.calendar.Calendars;
import io.cityops.tenant.facilities.hours.OpeningHours;
import io.cityops.tenant.facilities.hours.Span;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the services that show facilities when what is open, by the tenant's time zone and holidays. */
@RestController
class HoursController {

    private static final int DAYS = 8;

    private final TenantDirectory tenants;
    private final Calendars calendars;
    private final Clock clock = Clock.systemUTC();

    HoursController(TenantDirectory tenants, Calendars calendars) {
        this.tenants = tenants;
        this.calendars = calendars;
    }

    @Internal
    @PostMapping("/internal/t/{tenant}/hours")
    Told tell(@Valid @RequestBody Asked asked) {
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var holidays = calendars.holidays();
        var told = new LinkedHashMap<String, List<Opening>>();
        for (var text : asked.texts()) {
            OpeningHours.read(text)
                    .map(hours -> hours.between(today.minusDays(1), today.plusDays(DAYS), zone, holidays::on))
                    .map(spans -> spans.stream()
                            .filter(span -> span.to().isAfter(now))
                            .map(Opening::of)
                            .toList())
                    .ifPresent(spans -> told.put(text, spans));
        }
        return new Told(today.plusDays(DAYS).atStartOfDay(zone).toInstant(), told);
    }

    /** Hours as facilities have them. */
    record Asked(@NotNull @Size(max = 2_000) List<@NotNull String> texts) {}

    /**
     * When what is open.
     *
     * @param until to when it is told; of later nothing is known
     * @param openings by the hours that were asked for, those apart that cannot be read
     */
    record Told(Instant until, Map<String, List<Opening>> openings) {}

    /**
     * A time at which something is open.
     *
     * @param state open, or unknown where it may be open or not
     */
    record Opening(Instant from, Instant to, String state) {

        static Opening of(Span span) {
            return new Opening(span.from(), span.to(), span.state().name().toLowerCase(Locale.ROOT));
        }
    }
}
