package io.cityops.cases.evidence;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a photo is not taken. */
public abstract sealed class EvidenceProblem extends ProblemException {

    private EvidenceProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of(new FieldError("photos", detail)));
    }

    /** It is not a picture of a kind that is taken, whatever its name says. */
    public static final class NotAPicture extends EvidenceProblem {

        public NotAPicture() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "not-a-picture",
                    "Not a picture",
                    "The file is not a JPEG or PNG picture, whatever its name says.");
        }
    }

    /** It is larger than a photo need be. */
    public static final class TooLarge extends EvidenceProblem {

        public TooLarge(long megabytes) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "photo-too-large",
                    "Photo too large",
                    "A photo has at most %d MB. Nothing was kept; please send a smaller one.".formatted(megabytes));
        }
    }

    /** It begins like a picture but cannot be read as one. */
    public static final class Unreadable extends EvidenceProblem {

        public Unreadable() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unreadable-picture",
                    "Unreadable picture",
                    "The picture is damaged or of a kind that cannot be read.");
        }
    }

    /** It has more pixels than anybody needs. */
    public static final class TooManyPixels extends EvidenceProblem {

        public TooManyPixels() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-pixels",
                    "Too many pixels",
                    "A picture has at most 60 million pixels and 20,000 on one side.");
        }
    }

    /** There are too many at once. */
    public static final class TooMany extends EvidenceProblem {

        public TooMany(int allowed) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-photos",
                    "Too many photos",
                    "At most %d photos are taken at once.".formatted(allowed));
        }
    }

    /** There is no such photo, or it is not this case's. */
    public static final class NotFound extends EvidenceProblem {

        public NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such photo.");
        }
    }
}
