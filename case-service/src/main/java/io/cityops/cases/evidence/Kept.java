package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import io.cityops.cases.evidence.media.Media;
import io.cityops.cases.evidence.media.Picture;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo, video or sound whose bytes are kept already, while nothing tells yet what it is of.
 *
 * @param bytes of what is shown: the photo drawn anew, or the file of video or sound itself
 * @param sha256 of the file as it came, in hexadecimal; none of what came over a link as a thumbnail only
 * @param originalBytes of the file as it came
 * @param millis how long it lasts
 * @param secrets what is hidden from the public, as {@link io.cityops.cases.evidence.media.Secrets} writes it
 */
public record Kept(
        UUID id,
        Role role,
        Kind kind,
        String type,
        @Nullable Integer width,
        @Nullable Integer height,
        long bytes,
        String sha256,
        String originalType,
        long originalBytes,
        @Nullable Instant takenAt,
        @Nullable Double takenLng,
        @Nullable Double takenLat,
        @Nullable String camera,
        @Nullable Long millis,
        @Nullable String codec,
        boolean sharable,
        String secrets,
        Scan scan) {

    static Kept photo(UUID id, Media media, Picture drawn, String sha256, long length, Scan scan) {
        return of(id, media, "image/jpeg", drawn, drawn.full().length, sha256, length, scan);
    }

    static Kept recorded(UUID id, Media media, String sha256, long length, Scan scan) {
        return of(id, media, media.type(), null, length, sha256, length, scan);
    }

    private static Kept of(
            UUID id,
            Media media,
            String type,
            @Nullable Picture drawn,
            long bytes,
            String sha256,
            long length,
            Scan scan) {
        var shot = media.shot();
        return new Kept(
                id,
                Role.BEFORE,
                media.kind(),
                type,
                drawn == null ? null : drawn.width(),
                drawn == null ? null : drawn.height(),
                bytes,
                sha256,
                media.type(),
                length,
                shot.at(),
                shot.lng(),
                shot.lat(),
                shot.camera(),
                media.duration() == null ? null : media.duration().toMillis(),
                media.codec(),
                media.sharable(),
                media.secrets().written(),
                scan);
    }

    /** The same, showing something else than how it was found. */
    public Kept as(Role other) {
        return new Kept(
                id,
                other,
                kind,
                type,
                width,
                height,
                bytes,
                sha256,
                originalType,
                originalBytes,
                takenAt,
                takenLng,
                takenLat,
                camera,
                millis,
                codec,
                sharable,
                secrets,
                scan);
    }

    /** Whether it is a photo, and no video or sound. */
    public boolean holdsPhoto() {
        return kind == Kind.PHOTO;
    }

    /** How much room it takes. */
    long stored() {
        return kind == Kind.PHOTO ? bytes + originalBytes : originalBytes;
    }
}
