package io.cityops.search.hotspots;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.cityops.tenancy.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One week of a tenant, from Monday on as ISO 8601 has it, and those before it that it is compared with.
 *
 * @param monday the first day of the week
 * @param before how many weeks it is compared with
 */
record Weeks(LocalDate monday, int before, ZoneId zone) {

    private static final int FEWEST = 4;
    private static final int MOST = 26;

    /** Two years: what is older has cases that are long done with. */
    private static final int LONGEST_AGO = 104;

    /**
     * The week that is named, as {@code 2026-W47}; where none is, the last one that is over.
     *
     * @throws ProblemException when it is no week, has not begun, or is compared with too few or too many
     */
    static Weeks asked(@Nullable String week, int before, ZoneId zone, Instant now) {
        if (before < FEWEST || before > MOST) {
            throw ProblemException.invalid(
                    "baseline", "A week is compared with " + FEWEST + " to " + MOST + " weeks before it.");
        }
        var running = LocalDate.ofInstant(now, zone).with(previousOrSame(MONDAY));
        var monday = week == null ? running.minusWeeks(1) : read(week);
        if (monday.isAfter(running) || monday.isBefore(running.minusWeeks(LONGEST_AGO))) {
            throw ProblemException.invalid(
                    "week", "A week that has begun, and is not over for more than " + LONGEST_AGO + " weeks.");
        }
        return new Weeks(monday, before, zone);
    }

    private static LocalDate read(String week) {
        try {
            return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            var problem = ProblemException.invalid("week", "A week as ISO 8601 writes it, such as 2026-W47.");
            problem.addSuppressed(e);
            throw problem;
        }
    }

    /** As ISO 8601 writes it. */
    String name() {
        return monday.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, "2026-W47".length());
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** The first instant of the week. */
    Instant begins() {
        return at(monday);
    }

    /** The first instant after the week. */
    Instant ends() {
        return at(monday.plusWeeks(1));
    }

    /** The first instant of the weeks that it is compared with. */
    Instant first() {
        return at(monday.minusWeeks(before));
    }

    boolean isRunning(Instant now) {
        return now.isBefore(ends());
    }

    /** The same week compared with those alone that lie as a whole behind the first case that is known. */
    Weeks since(@Nullable Instant firstCase) {
        if (firstCase == null) {
            return new Weeks(monday, 0, zone);
        }
        var known = WEEKS.between(LocalDate.ofInstant(firstCase, zone).with(nextOrSame(MONDAY)), monday);
        return new Weeks(monday, Math.clamp(known, 0, before), zone);
    }

    /** Whether enough is known from before all of these weeks to tell what is new in them. */
    boolean areLongKnown(@Nullable Instant firstCase) {
        return firstCase != null && firstCase.isBefore(at(monday.minusWeeks((long) before + FEWEST)));
    }

    /** Whether there are enough of them to say what is usual. */
    boolean areEnough() {
        return before >= FEWEST;
    }

    /** Which of the weeks begins then: 0 for the earliest, {@link #before} for the week itself. */
    int indexOf(Instant beginning) {
        var day = LocalDate.ofInstant(beginning, zone);
        return (int) WEEKS.between(monday.minusWeeks(before), day);
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
