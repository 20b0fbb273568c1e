package io.cityops.tenant.organisation;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a unit. */
sealed class UnitProblem extends ProblemException {

    private UnitProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    private static List<FieldError> error(String pointer, String detail) {
        return List.of(new FieldError(pointer, detail));
    }

    /** There is none of that id in this tenant. */
    static final class NotFound extends UnitProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such unit.", List.of());
        }
    }

    /** The unit it is to stand under is not there. */
    static final class UnknownParent extends UnitProblem {
        UnknownParent() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "There is no such unit to stand under.",
                    error("/parent", "there is no such unit"));
        }
    }

    /** It would stand under itself. */
    static final class Circle extends UnitProblem {
        Circle() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "A unit cannot stand under itself or under one below it.",
                    error("/parent", "stands below this unit"));
        }
    }

    /** The tree would have more levels than any city's. */
    static final class TooDeep extends UnitProblem {
        TooDeep() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    "A tree of units has at most eight levels.",
                    error("/parent", "at most eight levels"));
        }
    }

    /** Another unit has the code. */
    static final class CodeTaken extends UnitProblem {
        CodeTaken(String code) {
            super(
                    HttpStatus.CONFLICT,
                    "unit-code-taken",
                    "The code is taken",
                    "Another unit has the code “" + code + "”.",
                    error("/code", "another unit has it"));
        }
    }

    /** Something still stands on it. */
    static final class InUse extends UnitProblem {
        InUse(String by) {
            super(
                    HttpStatus.CONFLICT,
                    "unit-in-use",
                    "The unit is in use",
                    "The unit still has " + by + ". Move them first.",
                    List.of());
        }
    }
}
