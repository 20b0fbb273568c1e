package io.cityops.tenant.facilities;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list by id begins. */
public final class Bookmark {

    private Bookmark() {}

    public static String of(UUID last) {
        return Cursor.encode(last.toString());
    }

    /** The id that the page before ended with, or the one given where there was none. */
    public static UUID read(@Nullable String cursor, UUID first) {
        try {
            return cursor == null
                    ? first
                    : UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "It is not a cursor of this list.");
        }
    }
}
