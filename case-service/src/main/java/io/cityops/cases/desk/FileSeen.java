package io.cityops.cases.desk;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.OriginalAccess;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.evidence.Scan;
import io.cityops.cases.lifecycle.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the desk sees of the files of a case. */
final class FileSeen {

    private FileSeen() {}

    static String base(String tenant, UUID caseId) {
        return "/t/" + tenant + "/api/cases/" + caseId;
    }

    /** @param facts what is known of the file beside what it shows */
    record PhotoSeen(
            UUID id,
            String url,
            String thumb,
            boolean reported,
            Role role,
            @Nullable Integer width,
            @Nullable Integer height,
            Instant at,
            Facts facts) {

        static PhotoSeen of(String base, Attachment photo, Place place) {
            var url = base + "/photos/" + photo.id();
            return new PhotoSeen(
                    photo.id(),
                    url,
                    url + "?size=thumb",
                    photo.reported(),
                    photo.role(),
                    photo.width(),
                    photo.height(),
                    photo.at(),
                    Facts.of(base, photo, place));
        }
    }

    /**
     * A video or sound.
     *
     * @param millis how long it lasts, where the file tells
     * @param open whether the reporter may have it too
     */
    record RecordingSeen(
            UUID id,
            String url,
            String kind,
            String type,
            @Nullable String codec,
            @Nullable Long millis,
            boolean reported,
            Role role,
            Instant at,
            boolean open,
            Facts facts) {

        static RecordingSeen of(String base, Attachment recording, Place place) {
            return new RecordingSeen(
                    recording.id(),
                    base + "/recordings/" + recording.id(),
                    recording.kind(),
                    recording.type(),
                    recording.codec(),
                    recording.millis(),
                    recording.reported(),
                    recording.role(),
                    recording.at(),
                    recording.sharable(),
                    Facts.of(base, recording, place));
        }
    }

    /**
     * What is known of a file.
     *
     * @param original where it is had as it came; none of what came before originals were kept
     * @param bytes of the file as it came
     * @param scan what a scanner said of it; what waits for one, or is infected, cannot be seen
     */
    record Facts(
            @Nullable String original,
            @Nullable String type,
            @Nullable Long bytes,
            @Nullable String sha256,
            Scan scan,
            @Nullable Taken taken) {

        static Facts of(String base, Attachment file, Place place) {
            return new Facts(
                    file.sha256() == null ? null : base + "/originals/" + file.id(),
                    file.originalType(),
                    file.originalBytes(),
                    file.sha256(),
                    file.scan(),
                    Taken.of(file, place));
        }
    }

    /**
     * What its camera wrote. Anybody can write that into a file: a hint, not a proof.
     *
     * @param metres from the place of the case
     */
    record Taken(
            @Nullable Instant at,
            @Nullable Double lng,
            @Nullable Double lat,
            @Nullable Long metres,
            @Nullable String camera) {

        static @Nullable Taken of(Attachment file, Place place) {
            var lng = file.takenLng();
            var lat = file.takenLat();
            if (file.takenAt() == null && file.camera() == null && lng == null) {
                return null;
            }
            var metres =
                    lng == null || lat == null ? null : Math.round(Apart.metres(lng, lat, place.lng(), place.lat()));
            return new Taken(file.takenAt(), lng, lat, metres, file.camera());
        }
    }

    record PairSeen(UUID before, UUID after) {}

    /** That somebody had an original. */
    record AccessSeen(UUID file, String name, String role, Instant at) {

        static AccessSeen of(OriginalAccess access) {
            return new AccessSeen(access.attachment(), access.name(), access.role(), access.at());
        }
    }
}
