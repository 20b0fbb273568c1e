package io.cityops.cases.recordings;

import io.cityops.cases.uploads.Named;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device's system, or a person, says of a recording.
 *
 * @param upload the file, which has arrived already
 * @param device the code of the device
 * @param officer name or number of who carried or flew it
 * @param sha256 of the file as the device counted it
 * @param flight the task that a drone flew
 */
public record Told(
        @NotNull @Valid Named upload,
        @NotNull @Size(max = 40) String device,
        @NotBlank @Size(max = 60) String officer,
        @NotNull Instant began,
        @NotNull Instant ended,
        @Pattern(regexp = "[0-9a-fA-F]{64}") @Nullable String sha256,
        @Size(max = 60) @Nullable String flight) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** A recording ends after it began, within a day, and not in the future but for a clock that is a little fast. */
    void requireSense(Instant now) {
        if (!ended.isAfter(began) || Duration.between(began, ended).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("/ended", "After it began, and at most 24 hours later.");
        }
        if (ended.isAfter(now.plus(AHEAD))) {
            throw ProblemException.invalid("/ended", "Not in the future.");
        }
    }
}
