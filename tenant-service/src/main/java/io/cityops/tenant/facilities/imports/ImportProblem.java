package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.facilities.tables.UnreadableFile;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with an import. */
sealed class ImportProblem extends ProblemException {

    private ImportProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** There is none of that id in this tenant. */
    static final class NotFound extends ImportProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such import.", List.of());
        }
    }

    /** The file is no table, or too much of one. */
    static final class Unreadable extends ImportProblem {
        Unreadable(UnreadableFile file) {
            super(
                    status(file.why()),
                    "unreadable-file",
                    "The file cannot be read",
                    file.getMessage() + ". Nothing was imported.",
                    List.of(new FieldError("/file", String.valueOf(file.getMessage()))));
        }

        private static HttpStatus status(UnreadableFile.Cause cause) {
            return cause == UnreadableFile.Cause.TOO_LARGE
                    ? HttpStatus.CONTENT_TOO_LARGE
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The columns cannot be understood that way. */
    static final class BadMapping extends ImportProblem {
        BadMapping(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                    errors);
        }
    }

    /** It is not in the state for this. */
    static final class WrongState extends ImportProblem {
        WrongState(String state, String needed) {
            super(
                    HttpStatus.CONFLICT,
                    "wrong-import-state",
                    "The import is past that",
                    "The import is in state “" + state + "”; this needs “" + needed + "”.",
                    List.of());
        }
    }

    /** Others are importing as much as we can read at once. */
    static final class Busy extends ImportProblem {
        Busy() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "imports-busy",
                    "Other imports are running",
                    "Two imports are being read at this moment. Nothing was imported; try again in a minute.",
                    List.of());
        }
    }
}
