package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something is not kept, or not shown. */
public abstract sealed class EvidenceProblem extends ProblemException {

    private EvidenceProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of(new FieldError("photos", detail)));
    }

    /** It is larger than need be. */
    public static final class TooLarge extends EvidenceProblem {

        public TooLarge(String kind, long megabytes) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "file-too-large",
                    "File too large",
                    "A %s has at most %d MB. Nothing was kept; please send a smaller one.".formatted(kind, megabytes));
        }

        TooLarge(Kind kind, long megabytes) {
            this(kind.code(), megabytes);
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

    /** The case has as many as a case may have. */
    public static final class CaseFull extends EvidenceProblem {

        CaseFull(int allowed) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "case-full",
                    "Too many files of one case",
                    "A case has at most %d photos, videos and sound files.".formatted(allowed));
        }
    }

    /** The tenant's room is used up. */
    public static final class NoRoom extends EvidenceProblem {

        NoRoom(long gigabytes) {
            super(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "no-room-for-evidence",
                    "No room left",
                    "All evidence of this city may take %d GB, and does. Nothing was kept; its operator can make room."
                            .formatted(gigabytes));
        }
    }

    /** A scanner found malware in it. */
    public static final class Infected extends EvidenceProblem {

        Infected(String finding) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "infected-file",
                    "Malware was found",
                    "The scanner found %s in the file. It was not kept.".formatted(finding));
        }
    }

    /** The scanner does not look at files of that size. */
    public static final class Unscannable extends EvidenceProblem {

        Unscannable(long megabytes) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large-to-scan",
                    "Too large to be scanned",
                    "Files are scanned for malware here, and the scanner takes at most %d MB.".formatted(megabytes));
        }
    }

    /** There is no such thing, or it is not this case's. */
    public static final class NotFound extends EvidenceProblem {

        public NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such file.");
        }
    }
}
