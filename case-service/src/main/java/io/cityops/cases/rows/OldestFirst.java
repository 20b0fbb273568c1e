package io.cityops.cases.rows;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list that shows the oldest first goes on.
 *
 * @param at when the last one that was shown happened
 * @param id of that one, as several may have happened at once
 */
public record OldestFirst(Instant at, UUID id) {

    private static final UUID LOWEST = new UUID(0, 0);

    /**
     * The place that a cursor tells; without one, the beginning.
     *
     * @throws ProblemException when it is no cursor of such a list
     */
    public static OldestFirst from(@Nullable String cursor) {
        if (cursor == null) {
            return new OldestFirst(Instant.EPOCH, LOWEST);
        }
        try {
            var parts = Cursor.decode(cursor, 2);
            return new OldestFirst(Cursor.instant(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "Not a cursor of this list.");
        }
    }

    public String cursor() {
        return Cursor.encode(at.toString(), id.toString());
    }
}
