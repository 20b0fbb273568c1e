package io.cityops.search.ogc.asked;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time, or the time between two; an end that is absent is open.
 *
 * @param from the first instant of it
 * @param to the last instant of it
 */
record Times(@Nullable Instant from, @Nullable Instant to) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    /** With its thousandths even where there are none: the index would take the last instant of a second without them. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    static @Nullable Times of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var ends = written.split("/", -1);
        try {
            var from = isOpen(ends, 0) ? null : first(ends[0]);
            var to = isOpen(ends, ends.length - 1) ? null : last(ends[ends.length - 1]);
            if (ends.length > 2 || from == null && to == null || from != null && to != null && from.isAfter(to)) {
                throw unusable();
            }
            return new Times(from, to);
        } catch (DateTimeException e) {
            var problem = unusable();
            problem.addSuppressed(e);
            throw problem;
        }
    }

    /** The clause that lets through what the field places within, and what it does not place in time at all. */
    Map<String, ?> holding(String field) {
        var range = new LinkedHashMap<String, String>();
        if (from != null) {
            range.put("gte", INSTANT.format(from));
        }
        if (to != null) {
            range.put("lte", INSTANT.format(to));
        }
        var timeless = Map.of("bool", Map.of("must_not", Map.of("exists", Map.of("field", field))));
        return Map.of("bool", Map.of("should", List.of(Map.of("range", Map.of(field, range)), timeless)));
    }

    private static boolean isOpen(String[] ends, int at) {
        return ends.length > 1 && (ends[at].isEmpty() || ends[at].equals(".."));
    }

    private static Instant first(String end) {
        return known(
                DAY.matcher(end).matches()
                        ? LocalDate.parse(end).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(end).toInstant());
    }

    private static Instant last(String end) {
        return known(
                DAY.matcher(end).matches()
                        ? LocalDate.parse(end)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusMillis(1)
                        : OffsetDateTime.parse(end).toInstant());
    }

    private static Instant known(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("beyond the years 1 to 9999");
        }
        return instant;
    }

    private static OgcProblem unusable() {
        return OgcProblem.parameter(
                "datetime",
                "datetime is an RFC 3339 time or day, or two with a slash between, the earlier first; .. leaves one end open.");
    }
}
