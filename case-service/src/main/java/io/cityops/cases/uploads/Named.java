package io.cityops.cases.uploads;

import io.cityops.cases.evidence.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A finished upload that a report or a step names instead of carrying its bytes.
 *
 * @param upload the last part of the upload's address
 * @param role what it shows; where nobody says, how it was found
 */
public record Named(
        @NotNull @Size(max = 64) String upload, @Nullable Role role) {}
