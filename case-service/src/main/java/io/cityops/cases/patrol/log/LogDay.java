package io.cityops.cases.patrol.log;

import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar where a tenant is, which is not always of 24 hours.
 *
 * @param until the first moment of the next one
 */
record LogDay(LocalDate day, Instant from, Instant until) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /**
     * The day that is asked for, else the present one.
     *
     * @throws ProblemException when no log can be of that day
     */
    static LogDay of(@Nullable LocalDate asked, ZoneId zone, Instant now) {
        var day = asked == null ? LocalDate.ofInstant(now, zone) : asked;
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw ProblemException.invalid("day", "A day from %s to %s.".formatted(FIRST, LAST));
        }
        return new LogDay(
                day,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
