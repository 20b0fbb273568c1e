package io.cityops.cases.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Order;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.uploads.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody orders to be done.
 *
 * @param at when it was done; only for who brings cases along from elsewhere (case.import), absent for now
 * @param photos of the case's, those that belong to the step
 * @param uploads photos, video and sound for the step that arrived piece by piece: added to the case with it, or not at all
 */
record Ordered(
        @NotNull Action action,
        @NotNull Long version,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 2_000) @Nullable String note,
        @Size(max = 40) @Nullable String category,
        @Size(max = 40) @Nullable String categoryScheme,

        @Pattern(regexp = "part|matter") @Nullable String categoryKind,

        @Nullable UUID condition,
        @Nullable UUID unit,
        @Nullable UUID link,
        @Size(max = 60) @Nullable String handler,
        @Nullable LocalDate until,
        @Nullable UUID into,
        @Nullable Instant at,
        @Size(max = 10) @Nullable List<UUID> photos,

        @JsonInclude(
                JsonInclude.Include.NON_NULL) // so that a step without any is the one that it was before there were any
        @Size(max = 6)
        @Nullable
        List<@Valid @NotNull Named> uploads) {

    List<Named> named() {
        return uploads == null ? List.of() : uploads;
    }

    Order order() {
        return new Order(
                action,
                version,
                reason,
                note,
                category == null ? null : new CategoryAsked(categoryScheme, categoryKind, category),
                condition,
                unit,
                link,
                handler,
                until,
                into,
                photos == null ? List.of() : photos);
    }

    /** The same, whatever its uploads are called: who lost the answer may have sent the same files anew, under other names. */
    Ordered withoutNames() {
        return uploads == null
                ? this
                : new Ordered(
                        action,
                        version,
                        reason,
                        note,
                        category,
                        categoryScheme,
                        categoryKind,
                        condition,
                        unit,
                        link,
                        handler,
                        until,
                        into,
                        at,
                        photos,
                        uploads.stream().map(one -> new Named("", one.role())).toList());
    }
}
