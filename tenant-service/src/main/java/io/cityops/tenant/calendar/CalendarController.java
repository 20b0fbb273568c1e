package io.cityops.tenant.calendar;

import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/t/{tenant}/api/calendar")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @Needs("case.read")
    @GetMapping
    WorkingCalendar show() {
        return calendars.current();
    }

    @Needs("catalogue.manage")
    @PutMapping
    WorkingCalendar decide(@Valid @RequestBody Decided body) {
        return calendars.decide(body.calendar());
    }

    /** A calendar as an administrator gives it. */
    record Decided(
            @NotNull List<List<String>> periods,
            @NotNull List<Integer> weekdays,
            @Nullable List<@NotNull @Valid DecidedDay> days) {

        WorkingCalendar calendar() {
            var given = days == null ? List.<DecidedDay>of() : days;
            return new WorkingCalendar(
                    periods,
                    weekdays,
                    given.stream()
                            .map(day -> new WorkingCalendar.Day(day.date(), day.working(), day.name()))
                            .toList());
        }
    }

    /** A day that is otherwise. */
    record DecidedDay(
            @NotNull LocalDate date,
            @NotNull Boolean working,
            @Nullable String name) {}
}
