package io.cityops.cases.lifecycle;

import io.cityops.cases.reference.CategoryAsked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be done to a case.
 *
 * @param version the version of the case they looked at
 * @param reason is kept among staff, and told to the reporter only where the case is refused
 * @param handler who of the unit is to handle it
 * @param until the day on which a case that is to hang is taken up again
 * @param into the case that a report belongs to
 * @param note is kept among staff; with the feedback it is the result that the reporter reads
 */
public record Order(
        Action action,
        long version,
        @Nullable String reason,
        @Nullable String note,
        @Nullable CategoryAsked category,
        @Nullable UUID condition,
        @Nullable UUID unit,
        @Nullable UUID link,
        @Nullable String handler,
        @Nullable LocalDate until,
        @Nullable UUID into,
        List<UUID> photos) {

    /** The same with photos that are of the case now. */
    Order with(List<UUID> arrived) {
        return arrived.isEmpty()
                ? this
                : new Order(
                        action,
                        version,
                        reason,
                        note,
                        category,
                        condition,
                        unit,
                        link,
                        handler,
                        until,
                        into,
                        Stream.concat(photos.stream(), arrived.stream()).toList());
    }
}
