package io.cityops.cases.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of a working day (工作时段), from one minute of the day to another; the last minute may be 24:00. */
public record Period(int from, int to) implements Comparable<Period> {

    private static final int DAY = 24 * 60;

    static final Period WHOLE_DAY = new Period(0, DAY);

    public Period {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("a working period begins before it ends, within one day");
        }
    }

    /** The period between two times of the day, written {@code 08:00}. */
    public static Period of(String from, String to) {
        return new Period(minute(from), minute(to));
    }

    Instant start(LocalDate day, ZoneId zone) {
        return at(day, from, zone);
    }

    Instant end(LocalDate day, ZoneId zone) {
        return at(day, to, zone);
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return "%02d:%02d–%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private static int minute(String time) {
        var parts = time.split(":", 3);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
