package io.cityops.cases.uploads;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;

/** Why an upload does not go on. */
public abstract sealed class UploadProblem extends ProblemException {

    private UploadProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    private UploadProblem(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, List.of());
    }

    /** There is no such upload, it has expired, or it is another's. */
    static final class NotFound extends UploadProblem {

        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such upload; it may have expired.");
        }
    }

    /** It speaks another version of the protocol. */
    static final class OtherVersion extends UploadProblem {

        OtherVersion() {
            super(
                    HttpStatus.PRECONDITION_FAILED,
                    "tus-version",
                    "Another version of tus",
                    "Send Tus-Resumable: 1.0.0.",
                    List.of(new FieldError("Tus-Resumable", "1.0.0")));
        }
    }

    /** The piece does not begin where the last one ended. */
    static final class OtherOffset extends UploadProblem {

        OtherOffset(long received) {
            super(
                    HttpStatus.CONFLICT,
                    "upload-offset",
                    "Not the next piece",
                    "The upload has %d bytes; the next piece begins there.".formatted(received),
                    List.of(new FieldError("Upload-Offset", Long.toString(received))));
        }
    }

    /** It is longer than is taken. */
    static final class TooLong extends UploadProblem {

        TooLong(long megabytes) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "upload-too-large",
                    "Upload too large",
                    "A file has at most %d MB here.".formatted(megabytes),
                    List.of(new FieldError("Upload-Length", "at most %d MB".formatted(megabytes))));
        }
    }

    /** Too much is on its way already. */
    static final class TooManyOpen extends UploadProblem {

        TooManyOpen(String whose, int allowed) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-uploads",
                    "Too many uploads at once",
                    "%s has %d unfinished uploads, which is the limit. Finish or end some of them first."
                            .formatted(whose, allowed));
        }
    }

    /** What is on its way to the tenant comes to more than it may. */
    static final class NoRoom extends UploadProblem {

        NoRoom(long gigabytes) {
            super(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "no-room-for-uploads",
                    "No room for another upload",
                    "What is on its way to this city may come to %d GB, and does. Try again later."
                            .formatted(gigabytes));
        }
    }

    /** It is whole, and somebody looks what it is: asking again in a moment helps, and nothing else does. */
    static final class BeingLookedAt extends UploadProblem {

        private static final int SECONDS = 3;

        BeingLookedAt() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "upload-being-looked-at",
                    "Upload being looked at",
                    "The file is being looked at; try again in a moment.");
        }

        @Override
        public OptionalInt retryAfter() {
            return OptionalInt.of(SECONDS);
        }
    }

    /** A report or a step names one that is not there or not finished. */
    public static final class NotFinished extends UploadProblem {

        NotFinished(String why) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "upload-not-finished",
                    "Upload not finished",
                    why,
                    List.of(new FieldError("/uploads", why)));
        }
    }
}
