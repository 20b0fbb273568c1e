package io.cityops.tenant.facilities.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * An hour as it comes again each week, or each public holiday.
 *
 * @param date on which it is now
 * @param day 1 on Mondays to 7 on Sundays, 8 on public holidays
 * @param until when it is over
 */
record TimeOfWeek(LocalDate date, int day, int hour, Instant until) {

    private static final int HOLIDAY = 8;

    /** @param holiday whether a day is a public holiday; one of which nobody knows yet is a weekday */
    static TimeOfWeek at(Instant now, ZoneId zone, Function<LocalDate, Optional<Boolean>> holiday) {
        var there = now.atZone(zone);
        var date = there.toLocalDate();
        var day = holiday.apply(date).orElse(false)
                ? HOLIDAY
                : there.getDayOfWeek().getValue();
        var until = there.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        return new TimeOfWeek(date, day, there.getHour(), until);
    }
}
