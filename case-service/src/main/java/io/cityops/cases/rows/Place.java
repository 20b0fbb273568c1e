package io.cityops.cases.rows;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that shows the latest first goes on.
 *
 * @param at when the last one that was shown happened
 * @param id of that one, as several may have happened at once
 */
public record LatestFirst(Instant at, UUID id) {

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    /**
     * The place that a cursor tells; without one, the beginning.
     *
     * @throws ProblemException when it is no cursor of such a list
     */
    public static LatestFirst from(@Nullable String cursor) {
        if (cursor == null) {
            return new LatestFirst(ALWAYS, HIGHEST);
        }
        try {
            var parts = Cursor.decode(cursor, 2);
            return new LatestFirst(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "Not a cursor of this list.");
        }
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
