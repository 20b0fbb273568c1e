package io.cityops.cases.evidence.media;

import io.cityops.tenancy.web.ProblemException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, as its bytes say and nothing else: neither its name nor what the client calls it is asked.
 *
 * @param type media type under which it is served
 * @param codec of the picture, or of the sound where there is no picture
 * @param duration of video and sound, where the file tells
 * @param secrets what is hidden from the public; of a photo nothing, since it is drawn anew
 * @param sharable whether the public may have it at all, once its secrets are hidden
 */
public record Media(
        Kind kind,
        String type,
        @Nullable String codec,
        @Nullable Duration duration,
        Shot shot,
        Secrets secrets,
        boolean sharable) {

    /** The longest that a maker may say it lasts; more is nonsense. */
    private static final Duration LONGEST = Duration.ofHours(48);

    public Media {
        if (duration != null && (duration.isNegative() || duration.compareTo(LONGEST) > 0)) {
            duration = null;
        }
        codec = codec == null ? null : plain(codec);
    }

    /**
     * Looks at a file from its first byte to its last.
     *
     * @param zone of the clock of a camera that says no zone
     * @throws MediaProblem when it is none of the kinds that are taken, is damaged or cut off, or hides another file
     */
    public static Media of(ByteBuffer file, ZoneId zone) {
        try {
            var format = Format.of(file);
            Disguise.refuse(file);
            return format.look(file, zone);
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException e) { // whatever a hostile file makes a reader stumble over
            throw new MediaProblem.Unreadable();
        }
    }

    /** Whether it begins like a photo; its size can be judged before anything else of it is read. */
    public static boolean beginsAsPhoto(ByteBuffer file) {
        return Format.JPEG.begins(file) || Format.PNG.begins(file);
    }

    /** Letters that can be shown anywhere. */
    static String plain(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }

    static Media photo(String type, Shot shot) {
        return new Media(Kind.PHOTO, type, null, null, shot, new Secrets(java.util.List.of()), true);
    }
}
