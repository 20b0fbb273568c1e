package io.cityops.cases.evidence.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into its file of when, where and by what it was taken. Anybody can write that: it is a hint, not a proof.
 *
 * @param at when, as far as the camera's clock was right; only of the years 1990 to 2099
 * @param lng degrees east in WGS-84, always together with {@code lat}
 * @param camera maker and model, at most 80 characters
 */
public record Shot(
        @Nullable Instant at,
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable String camera) {

    public static final Shot UNKNOWN = new Shot(null, null, null, null);

    private static final int LONGEST = 80;
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** No camera that is still in use was made before, and no clock that is right stands after. */
    public Shot {
        if (at != null && (at.isBefore(FIRST) || !at.isBefore(LAST))) {
            at = null;
        }
    }

    /** The same with a place, where it can be one. */
    Shot takenAt(double east, double north) {
        var real = Math.abs(east) <= 180 && Math.abs(north) <= 90 && (east != 0 || north != 0);
        return real ? new Shot(at, east, north, camera) : this;
    }

    /** Words from a file, without what is no letter, and short. */
    static @Nullable String words(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var plain = written.replaceAll("[\\p{C}]", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
