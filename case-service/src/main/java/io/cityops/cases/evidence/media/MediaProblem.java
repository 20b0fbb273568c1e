package io.cityops.cases.evidence.media;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a file is not taken. */
public abstract sealed class MediaProblem extends ProblemException {

    private MediaProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of(new FieldError("photos", detail)));
    }

    /** It is of no kind that is taken, whatever its name says. */
    public static final class NotTaken extends MediaProblem {

        public NotTaken() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-not-taken",
                    "Kind of file not taken",
                    "Whatever its name says, the file is none of JPEG, PNG, MP4, MOV, WebM, MP3, M4A, AAC, WAV and AMR.");
        }
    }

    /** Here only a picture will do. */
    public static final class NotAPicture extends MediaProblem {

        public NotAPicture() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "not-a-picture",
                    "Not a picture",
                    "The file is not a JPEG or PNG picture, whatever its name says.");
        }
    }

    /** Its picture or sound is written in a way that no browser plays. */
    public static final class UnknownCodec extends MediaProblem {

        public UnknownCodec(String codec) {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "codec-not-taken",
                    "Kind of video not taken",
                    "A video is H.264, H.265, VP8, VP9 or AV1; this one is \"%s\".".formatted(codec));
        }
    }

    /** It begins like what it is but cannot be read as such to its end. */
    public static final class Unreadable extends MediaProblem {

        public Unreadable() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unreadable-media",
                    "Unreadable file",
                    "The file is damaged or cut off. Please take or choose it again.");
        }
    }

    /** It is a second file as well, for programs that look from the other end. */
    public static final class Hiding extends MediaProblem {

        public Hiding() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "hiding-media",
                    "A file inside the file",
                    "The file is an archive or a document as well. Only plain pictures, video and sound are taken.");
        }
    }

    /** It has more pixels than anybody needs. */
    public static final class TooManyPixels extends MediaProblem {

        public TooManyPixels() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-pixels",
                    "Too many pixels",
                    "A picture has at most 60 million pixels and 20,000 on one side.");
        }
    }
}
