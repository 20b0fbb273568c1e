package io.cityops.cases.video;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a watcher of cameras saw, as it tells it.
 *
 * @param id the vendor's own, by which the same is known when it comes again
 * @param camera the code of a camera in the tenant's register
 * @param code what the vendor calls what it saw
 * @param confidence 0 to 1
 * @param picture JPEG or PNG in base64, at most 700 kB before it is encoded; no address is ever fetched
 * @param upload the name of a finished upload, in the picture's place where it is large
 * @param box where in the picture it is
 */
record Sighting(
        @NotNull @Pattern(regexp = "[!-~]{1,80}") String id,

        @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{2,40}") String camera,

        @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl}]+")
        String code,

        @NotNull @DecimalMin("0") @DecimalMax("1") Double confidence,
        @NotNull Instant at,

        @Schema(
                description =
                        "JPEG or PNG in base64, at most 700 kB (700,000 bytes) before it is encoded; a larger one is"
                                + " sent as an upload. A whole request has at most 1 MB.")
        @Size(max = Sighting.LONGEST)
        @Nullable
        String picture,

        @Size(max = 64) @Nullable String upload,
        @Valid @Nullable Box box) {

    /** The most bytes of a picture in an event: a request has at most 1 MB at the gateway, and base64 takes a third more. */
    static final int LARGEST = 700_000;

    /** Those bytes in base64, with their lines broken. */
    static final int LONGEST = 965_000;

    /** In whole percent; what lies between is not reached. */
    int percent() {
        return (int) Math.floor(confidence * 100 + 1e-9);
    }

    /** A rectangle in shares of the picture's width and height, from its upper left corner. */
    record Box(
            @DecimalMin("0") @DecimalMax("1") double x,
            @DecimalMin("0") @DecimalMax("1") double y,
            @DecimalMin("0") @DecimalMax("1") double width,
            @DecimalMin("0") @DecimalMax("1") double height) {}

    @Override
    public String toString() {
        return "what was seen, " + id;
    }
}
