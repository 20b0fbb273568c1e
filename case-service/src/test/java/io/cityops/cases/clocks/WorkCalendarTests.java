package io.cityops.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The calendar against an oracle that looks at every minute. */
class WorkCalendarTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<Period> PERIODS = List.of(Period.of("08:00", "12:00"), Period.of("14:00", "18:00"));
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkCalendar USUAL = calendar(PERIODS, Map.of());

    @Test
    void countsWhatTheMinuteOracleCounts() {
        var random = new Random(20_261_121);
        for (var round = 0; round < 150; round++) {
            var calendar = round % 3 == 0 ? odd(random) : USUAL;
            var from = at(2026, 1, 1).plusMinutes(random.nextInt(330 * 24 * 60));
            var to = from.plusMinutes(random.nextInt(20 * 24 * 60));

            assertThat(calendar.between(instant(from), instant(to)).toMinutes())
                    .as("%s – %s", from, to)
                    .isEqualTo(oracle(calendar, from, to));
        }
    }

    @Test
    void findsTheFirstInstantAtWhichTheTimeIsUsedUp() {
        var random = new Random(7);
        for (var round = 0; round < 150; round++) {
            var calendar = round % 3 == 0 ? odd(random) : USUAL;
            var from = instant(at(2026, 1, 1).plusMinutes(random.nextInt(300 * 24 * 60)));
            var work = Duration.ofMinutes(1 + random.nextInt(40 * 60));

            var end = calendar.after(from, work);

            assertThat(calendar.between(from, end)).isEqualTo(work);
            assertThat(calendar.between(from, end.minusSeconds(1))).isLessThan(work);
        }
    }

    @Test
    void knowsStatutoryHolidaysAndTheDaysWorkedInReturn() {
        assertThat(USUAL.day(LocalDate.of(2026, 10, 1)).working()).isFalse();
        assertThat(USUAL.day(LocalDate.of(2026, 10, 1)).name()).isEqualTo("国庆节");
        assertThat(USUAL.day(LocalDate.of(2026, 10, 10)).working()).isTrue(); // a Saturday, made up
        assertThat(USUAL.day(LocalDate.of(2026, 11, 21)).working()).isFalse(); // a Saturday
    }

    @Test
    void letsATenantsOwnDaysOverruleTheAnnouncedOnes() {
        var day = LocalDate.of(2026, 10, 1);
        var own = calendar(PERIODS, Map.of(day, new Holidays.SpecialDay(true, "值守")));

        assertThat(own.day(day).working()).isTrue();
        assertThat(own.day(day.plusDays(1)).working()).isFalse();
    }

    @Test
    void saysWhenItDoesNotKnowAYear() {
        assertThat(USUAL.day(LocalDate.of(2026, 12, 31)).known()).isTrue();
        assertThat(USUAL.day(LocalDate.of(2035, 1, 1)).known()).isFalse();
    }

    static WorkCalendar calendar(List<Period> periods, Map<LocalDate, Holidays.SpecialDay> own) {
        return new WorkCalendar(CHINA, periods, WEEK, own, Holidays.announced());
    }

    private static WorkCalendar odd(Random random) {
        var start = random.nextInt(600);
        var middle = start + 1 + random.nextInt(300);
        var last = middle + 1 + random.nextInt(1_440 - middle - 2);
        var special = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360));
        return new WorkCalendar(
                CHINA,
                List.of(new Period(middle + 1, last + 1), new Period(start, middle)),
                random.nextBoolean() ? EnumSet.allOf(DayOfWeek.class) : WEEK,
                Map.of(special, new Holidays.SpecialDay(random.nextBoolean(), "x")),
                Holidays.announced());
    }

    private static long oracle(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
        var minutes = 0L;
        var working = false;
        for (var minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            var ofDay = minute.getHour() * 60 + minute.getMinute();
            if (ofDay == 0 || minute.equals(from)) {
                working = calendar.day(minute.toLocalDate()).working();
            }
            var open = calendar.periods().stream().anyMatch(period -> period.from() <= ofDay && ofDay < period.to());
            minutes += open && working ? 1 : 0;
        }
        return minutes;
    }

    private static LocalDateTime at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(CHINA).toInstant();
    }
}
