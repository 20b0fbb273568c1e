package io.cityops.tenant.organisation.responsibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which unit is on duty when (值班表).
 *
 * @param week shifts of every week
 * @param days shifts of single days; a day that has any does without those of the week which begin on it
 */
record DutyRoster(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}", message = "1 to 40 letters, digits, - and _")
        String code,

        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> week,
        @NotNull @Size(max = 400) List<@NotNull @Valid Single> days) {

    DutyRoster {
        week = week == null ? List.of() : List.copyOf(week);
        days = days == null ? List.of() : List.copyOf(days);
    }

    /**
     * A shift of every week.
     *
     * @param days on which it begins, 1 for Monday
     * @param to on the day after, where it is not later than the beginning
     * @param crew who of the unit, and how they are reached
     */
    record Weekly(
            @NotNull @Size(min = 1, max = 7) List<@NotNull Integer> days,
            @NotNull String from,
            @NotNull String to,
            @NotNull UUID unit,
            @Size(max = 100) @Nullable String crew) {}

    /** A shift of one day. */
    record Single(
            @NotNull LocalDate date,
            @NotNull String from,
            @NotNull String to,
            @NotNull UUID unit,
            @Size(max = 100) @Nullable String crew) {}
}
