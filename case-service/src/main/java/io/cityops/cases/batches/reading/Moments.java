package io.cityops.cases.batches.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and times as people write them into tables. */
final class Moments {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[ T]{0,3}(\\d{1,2})[:：时](\\d{1,2})分?(?:[:：]?(\\d{1,2})(?:\\.\\d{1,9})?秒?)?)?");

    private Moments() {}

    /** The moment that is meant, in a zone where it names none. */
    static Optional<Instant> read(String written, ZoneId zone) {
        try {
            if (written.length() <= 40 && written.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
                return Optional.of(OffsetDateTime.parse(written).toInstant());
            }
            var parts = WRITTEN.matcher(written);
            if (written.length() > 40 || !parts.matches()) {
                return Optional.empty();
            }
            var at = LocalDateTime.of(
                    number(parts.group(1)),
                    number(parts.group(2)),
                    number(parts.group(3)),
                    number(parts.group(4)),
                    number(parts.group(5)),
                    number(parts.group(6)));
            return Optional.of(at.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
