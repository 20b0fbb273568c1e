package io.cityops.cases.clocks;

import io.cityops.cases.clocks.Holidays.SpecialDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a tenant works: its periods, its week, the statutory holidays, and its own days, which overrule them.
 * A year whose holidays nobody knows is counted by the week alone and is reported as {@link Day#known unknown}.
 */
public final class WorkCalendar {

    private static final int HORIZON_DAYS = 10 * 366;

    private final ZoneId zone;
    private final List<Period> periods;
    private final Set<DayOfWeek> week;
    private final Map<LocalDate, SpecialDay> own;
    private final Holidays statutory;
    private final boolean roundTheClock;

    public WorkCalendar(
            ZoneId zone,
            List<Period> periods,
            Set<DayOfWeek> week,
            Map<LocalDate, SpecialDay> own,
            Holidays statutory) {
        this(zone, periods.stream().sorted().toList(), week, own, statutory, false);
    }

    private WorkCalendar(
            ZoneId zone,
            List<Period> periods,
            Set<DayOfWeek> week,
            Map<LocalDate, SpecialDay> own,
            Holidays statutory,
            boolean roundTheClock) {
        this.zone = zone;
        this.periods = periods;
        this.week = Set.copyOf(week);
        this.own = Map.copyOf(own);
        this.statutory = statutory;
        this.roundTheClock = roundTheClock;
    }

    /** The calendar of those who never rest: every minute of every day is working time, whatever day it is. */
    public static WorkCalendar roundTheClock(ZoneId zone) {
        var week = EnumSet.allOf(DayOfWeek.class);
        return new WorkCalendar(zone, List.of(Period.WHOLE_DAY), week, Map.of(), Holidays.none(), true);
    }

    /** The instant at which that much working time has gone by. */
    public Instant after(Instant from, Duration work) {
        var left = work;
        if (left.isZero()) {
            return from;
        }
        var first = from.atZone(zone).toLocalDate();
        for (var day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
            if (!day(day).working()) {
                continue;
            }
            for (var period : periods) {
                var start = later(period.start(day, zone), from);
                var open = Duration.between(start, period.end(day, zone));
                if (open.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = open.isPositive() ? left.minus(open) : left;
            }
        }
        throw new IllegalStateException("the calendar has too few working hours for " + work);
    }

    /** How much working time lies between two instants. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!day(day).working()) {
                continue;
            }
            for (var period : periods) {
                var open = Duration.between(later(period.start(day, zone), from), earlier(period.end(day, zone), to));
                sum = open.isPositive() ? sum.plus(open) : sum;
            }
        }
        return sum;
    }

    /** What kind of day it is. */
    public Day day(LocalDate date) {
        var special = own.get(date);
        if (special == null) {
            special = statutory.on(date).orElse(null);
        }
        var working = special == null ? week.contains(date.getDayOfWeek()) : special.working();
        var known = own.containsKey(date) || statutory.know(date.getYear());
        return new Day(date, working, special == null ? null : special.name(), known);
    }

    public ZoneId zone() {
        return zone;
    }

    boolean roundTheClock() {
        return roundTheClock;
    }

    List<Period> periods() {
        return periods;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * A date in this calendar.
     *
     * @param name the holiday it belongs to; absent on an ordinary day
     * @param known whether the holidays of its year have been announced
     */
    public record Day(
            LocalDate date, boolean working, @Nullable String name, boolean known) {}
}
