package io.cityops.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.clocks.Holidays.SpecialDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calendars, however odd, count as somebody would who looks at the clock every minute. */
class AnyCalendarTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 300;

    @Property(tries = 150, seed = "20261122")
    void reachesADeadlineWhenTheLastMinuteIsWorked(
            @ForAll("calendars") Odd odd,
            @ForAll @IntRange(max = DAYS * 1_440) int start,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        var from = odd.instant(start);
        var left = minutes;
        var at = from;
        while (left > 0) {
            left -= odd.worked(at) ? 1 : 0;
            at = at.plus(Duration.ofMinutes(1));
        }

        assertThat(odd.calendar().after(from, Duration.ofMinutes(minutes))).isEqualTo(at);
    }

    @Property(tries = 150, seed = "20261122")
    void countsTheMinutesBetween(
            @ForAll("calendars") Odd odd,
            @ForAll @IntRange(max = DAYS * 1_440) int start,
            @ForAll @IntRange(max = 20_000) int length) {
        var from = odd.instant(start);
        var worked = 0;
        for (var minute = 0; minute < length; minute++) {
            worked += odd.worked(from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }

        assertThat(odd.calendar().between(from, from.plus(Duration.ofMinutes(length))))
                .isEqualTo(Duration.ofMinutes(worked));
    }

    @Property(tries = 100, seed = "20261122")
    void losesNothingByPauses(
            @ForAll("calendars") Odd odd,
            @ForAll @IntRange(max = 100 * 1_440) int start,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 4_000) Integer> spans) {
        var at = odd.instant(start);
        var clocks = Clocks.none().start(ClockName.HANDLE, Limit.of(4, LimitUnit.WORK_HOUR), at, odd.calendar());
        var worked = 0L;
        var running = true;
        for (var span : spans) {
            var next = at.plus(Duration.ofMinutes(span));
            worked += running ? odd.calendar().between(at, next).toSeconds() : 0;
            clocks = running
                    ? clocks.pause(ClockName.HANDLE, next, odd.calendar())
                    : clocks.resume(ClockName.HANDLE, next, odd.calendar());
            running = !running;
            at = next;
        }

        var clock = clocks.find(ClockName.HANDLE).orElseThrow();
        assertThat(clock.usedAt(at, odd.calendar())).isEqualTo(worked);
        if (clock.dueAt() != null && worked <= Duration.ofHours(4).toSeconds()) {
            assertThat(odd.calendar().between(at, clock.dueAt()))
                    .isEqualTo(Duration.ofHours(4).minusSeconds(worked));
        }
    }

    @Provide
    Arbitrary<Odd> calendars() {
        var zones = Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "UTC");
        var minutes =
                Arbitraries.integers().between(0, 1_440).set().ofMinSize(2).ofMaxSize(6);
        var weeks = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        var days = Arbitraries.maps(Arbitraries.integers().between(0, 900), Arbitraries.of(true, false))
                .ofMaxSize(40);
        return Combinators.combine(zones, minutes, weeks, days).as(Odd::of).filter(Odd::worksAnHourADay);
    }

    /** A calendar beside what it was made of. */
    record Odd(
            WorkCalendar calendar,
            ZoneId zone,
            List<Period> periods,
            Set<DayOfWeek> week,
            Map<LocalDate, SpecialDay> own) {

        static Odd of(String zone, Set<Integer> minutes, Set<DayOfWeek> week, Map<Integer, Boolean> days) {
            var sorted = minutes.stream().sorted().toList();
            var periods = new ArrayList<Period>();
            for (var at = 0; at + 1 < sorted.size(); at += 2) {
                periods.add(new Period(sorted.get(at), sorted.get(at + 1)));
            }
            var own = new HashMap<LocalDate, SpecialDay>();
            days.forEach((day, working) -> own.put(FIRST.plusDays(day), new SpecialDay(working, "own")));
            var id = ZoneId.of(zone);
            return new Odd(new WorkCalendar(id, periods, week, own, Holidays.announced()), id, periods, week, own);
        }

        /** A calendar that hardly ever works reaches no deadline within the years that are looked at. */
        boolean worksAnHourADay() {
            return periods.stream()
                            .mapToInt(period -> period.to() - period.from())
                            .sum()
                    >= 60;
        }

        Instant instant(int minute) {
            return FIRST.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(minute));
        }

        boolean worked(Instant at) {
            var local = at.atZone(zone);
            var day = local.toLocalDate();
            var minute = local.getHour() * 60 + local.getMinute();
            var special = own.containsKey(day)
                    ? own.get(day)
                    : Holidays.announced().on(day).orElse(null);
            var working = special == null ? week.contains(day.getDayOfWeek()) : special.working();
            return working && periods.stream().anyMatch(period -> minute >= period.from() && minute < period.to());
        }
    }
}
