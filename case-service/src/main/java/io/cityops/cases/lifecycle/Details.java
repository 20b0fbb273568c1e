package io.cityops.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes with a step, looked up and found right. */
record Details(
        @Nullable String reason,
        @Nullable String note,
        @Nullable Category category,
        @Nullable Filing filing,
        @Nullable HandlingUnit unit,
        @Nullable Tie sent,
        @Nullable String handler,
        @Nullable LocalDate until,
        @Nullable UUID into,
        List<UUID> photos) {

    static Details none() {
        return new Details(null, null, null, null, null, null, null, null, null, List.of());
    }

    static Details said(@Nullable String reason, @Nullable String note, List<UUID> photos) {
        return new Details(reason, note, null, null, null, null, null, null, null, photos);
    }
}
