package io.cityops.cases.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityops.cases.lifecycle.Sights;
import io.cityops.cases.sources.SourceFigures.Counted;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where staff see how cases came in a period, which is at most a year and a day long. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/figures")
class SourceFiguresController {

    private static final int USUAL = 30;
    private static final int LONGEST = 367;

    private final SourceFigures figures;
    private final Sights sights;
    private final TenantDirectory tenants;
    private final Clock clock;

    SourceFiguresController(SourceFigures figures, Sights sights, TenantDirectory tenants, Clock clock) {
        this.figures = figures;
        this.sights = sights;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The last thirty days unless said otherwise; days are the tenant's, and the last one counts too. */
    @Needs("case.read")
    @GetMapping
    Shown figures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        var zone = tenants.find(CurrentTenant.get())
                .map(TenantProfile::timeZone)
                .map(ZoneId::of)
                .orElse(ZoneId.of("Asia/Shanghai"));
        var last = until == null ? LocalDate.now(clock.withZone(zone)) : until;
        var first = from == null ? last.minusDays(USUAL - 1) : from;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw ProblemException.invalid("from", "On or before the last day, and at most a year before it.");
        }
        var counted = figures.count(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                sights.of(Caller.current()));
        return new Shown(first, last, counted);
    }

    /** The figures, with the first and the last day that they count. */
    record Shown(
            LocalDate from, LocalDate until, @JsonUnwrapped Counted counted) {}
}
