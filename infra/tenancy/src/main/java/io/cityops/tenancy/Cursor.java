package io.cityops.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** An opaque place in a list: the sort values of its last row. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Cursor() {}

    /** The cursor that stands for these values. */
    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    /**
     * The values a cursor stands for.
     *
     * @throws IllegalArgumentException when it is not one of ours with that many parts
     */
    public static List<String> decode(String cursor, int parts) {
        var found = List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
        if (found.size() != parts) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return found;
    }

    /**
     * An instant that a cursor holds.
     *
     * @throws RuntimeException when it is none, or one that no database knows
     */
    public static Instant instant(String part) {
        var instant = Instant.parse(part);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return instant;
    }
}
