package io.cityops.cases.recordings;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why a recording is not bound to a case. */
abstract sealed class RecordingProblem extends ProblemException {

    private RecordingProblem(HttpStatus status, String type, String title, String detail, String pointer) {
        super(status, type, title, detail, List.of(new FieldError(pointer, detail)));
    }

    /** The tenant has no such device, or it records no more. */
    static final class UnknownDevice extends RecordingProblem {

        UnknownDevice() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-device",
                    "Unknown device",
                    "There is no such device in use; enter it in the register first.",
                    "/device");
        }
    }

    /** What arrived is not what the device recorded. */
    static final class OtherHash extends RecordingProblem {

        OtherHash(String stated, String counted) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "hash-differs",
                    "The file is not the one that was recorded",
                    "The device says SHA-256 %s, the file has %s. It was not bound; send it again."
                            .formatted(stated, counted),
                    "/sha256");
        }
    }

    /** The case has that very file already. */
    static final class Known extends RecordingProblem {

        Known(UUID file) {
            super(
                    HttpStatus.CONFLICT,
                    "recording-known",
                    "The case has this file already",
                    "The same file, by its hash, is %s of this case.".formatted(file),
                    "/upload");
        }
    }
}
