package io.cityops.cases.rows;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list in the order of time goes on.
 *
 * @param at when the last one that was shown happened
 * @param id of that one, as several may have happened at once
 */
public record Place(Instant at, UUID id) {

    private static final Place EARLIEST = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final Place LATEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /**
     * The place that a cursor tells; without one, the beginning of a list that shows the oldest first.
     *
     * @throws ProblemException when it is no cursor of such a list
     */
    public static Place oldestFirst(@Nullable String cursor) {
        return cursor == null ? EARLIEST : of(cursor);
    }

    /**
     * The place that a cursor tells; without one, the beginning of a list that shows the latest first.
     *
     * @throws ProblemException when it is no cursor of such a list
     */
    public static Place latestFirst(@Nullable String cursor) {
        return cursor == null ? LATEST : of(cursor);
    }

    private static Place of(String cursor) {
        try {
            var parts = Cursor.decode(cursor, 2);
            return new Place(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "Not a cursor of this list.");
        }
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
