package io.cityops.tenant.facilities.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days by the calendar: of which week day, month, week or year. */
final class Calendar {

    /** Whoever writes a later one means a date, {@code 20261001}. */
    private static final int LAST_YEAR = 9999;

    private static final int MOST_DAYS_LATER = 366;

    private Calendar() {}

    static Days years(YearRange said) {
        refuseFar(Math.max(said.getStartYear(), said.getEndYear()), 0);
        var last = said.isOpenEnded() ? Year.MAX_VALUE : orFirst(said.getEndYear(), said.getStartYear());
        return (day, holding) -> within(day.getYear(), said.getStartYear(), last, said.getInterval());
    }

    /** Weeks as ISO 8601 counts them. */
    static Days weeks(WeekRange said) {
        var last = orFirst(said.getEndWeek(), said.getStartWeek());
        return (day, holding) -> {
            var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return last >= said.getStartWeek()
                    ? within(week, said.getStartWeek(), last, said.getInterval())
                    : week >= said.getStartWeek() || week <= last;
        };
    }

    private static int orFirst(int last, int first) {
        return last < 0 ? first : last;
    }

    private static boolean within(int number, int first, int last, int step) {
        return number >= first && number <= last && (step <= 1 || (number - first) % step == 0);
    }

    static Days weekdays(WeekDayRange said) {
        refuseFar(0, said.getOffset());
        var first = day(said.getStartDay());
        var last = said.getEndDay() == null ? first : day(said.getEndDay());
        var length = Math.floorMod(last.getValue() - first.getValue(), 7);
        var nths = said.getNths();
        var places = nths == null
                ? List.<Integer>of()
                : nths.stream()
                        .flatMap(nth -> IntStream.rangeClosed(
                                        nth.getStartNth(), Math.max(nth.getStartNth(), nth.getEndNth()))
                                .boxed())
                        .toList();
        return (date, holding) -> {
            var day = date.minusDays(said.getOffset());
            return Math.floorMod(day.getDayOfWeek().getValue() - first.getValue(), 7) <= length
                    && (places.isEmpty() || places.stream().anyMatch(nth -> isNth(day, nth)));
        };
    }

    /** Whether the day is the month's first, second … of its week day, or its last when that is asked from the end. */
    private static boolean isNth(LocalDate day, int nth) {
        return nth > 0
                ? (day.getDayOfMonth() - 1) / 7 + 1 == nth
                : (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1 == -nth;
    }

    private static DayOfWeek day(WeekDay said) {
        return DayOfWeek.of(said.ordinal() + 1);
    }

    /** Some dates of every year, or of one; nothing when they are not reckoned here. */
    static @Nullable Days dates(DateRange said) {
        var start = said.getStartDate();
        refuseFar(start.getYear(), start.getDayOffset());
        if (isWeekdayOfMonth(said)) {
            var weekday = day(start.getNthWeekDay());
            return (date, holding) -> {
                var day = date.minusDays(start.getDayOffset());
                return day.getMonthValue() == month(start)
                        && day.getDayOfWeek() == weekday
                        && isNth(day, start.getNth())
                        && (start.getYear() <= 0 || start.getYear() == day.getYear());
            };
        }
        var end = said.getEndDate() == null ? start : said.getEndDate();
        if (!isPlain(start) || !isPlain(end) || start.getMonth() == null || said.getInterval() > 0) {
            return null;
        }
        if (end.getMonth() == null) {
            end.setMonth(start.getMonth());
        }
        refuseImpossible(start);
        refuseImpossible(end);
        refuseFar(end.getYear(), end.getDayOffset());
        return (day, holding) -> starts(start, day).anyMatch(year -> include(day, start, end, year));
    }

    /** Such as {@code Oct Su[-1]}. */
    private static boolean isWeekdayOfMonth(DateRange said) {
        var date = said.getStartDate();
        return date.getNthWeekDay() != null
                && said.getEndDate() == null
                && date.getMonth() != null
                && date.getWeekDayOffset() == null
                && !date.isOpenEnded();
    }

    /** The years in which what includes the day may begin. */
    private static IntStream starts(DateWithOffset start, LocalDate day) {
        return start.getYear() > 0
                ? IntStream.of(start.getYear())
                : IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1);
    }

    private static boolean isPlain(DateWithOffset date) {
        return date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && !date.isOpenEnded();
    }

    /** What nobody means, and no calendar reckons with. */
    static void refuseFar(int year, int daysLater) {
        if (year > LAST_YEAR || Math.abs((long) daysLater) > MOST_DAYS_LATER) {
            throw new IllegalArgumentException("too far away: " + year + ", " + daysLater + " days");
        }
    }

    private static void refuseImpossible(DateWithOffset date) {
        if (!date.undefinedDay() && date.getDay() > Month.of(month(date)).maxLength()) {
            throw new IllegalArgumentException("there is no such day: " + date);
        }
    }

    /** Whether the day is in what begins in that year; a month without a day is all of it. */
    private static boolean include(LocalDate day, DateWithOffset start, DateWithOffset end, int year) {
        var firstDay = start.undefinedDay() ? 1 : start.getDay();
        var lastDay = end.undefinedDay() ? 31 : end.getDay();
        var turns =
                end.getYear() <= 0 && (month(end) < month(start) || month(end) == month(start) && lastDay < firstDay);
        var last = YearMonth.of(end.getYear() > 0 ? end.getYear() : turns ? year + 1 : year, month(end));
        var from = YearMonth.of(year, month(start)).atDay(1).plusDays(firstDay - 1L + start.getDayOffset());
        var to = last.atDay(Math.min(lastDay, last.lengthOfMonth())).plusDays(end.getDayOffset());
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static int month(DateWithOffset date) {
        return date.getMonth().ordinal() + 1;
    }
}
