package io.cityops.tenant.catalogue;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with the catalogue or the calendar. */
sealed class CatalogueProblem extends ProblemException {

    private CatalogueProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** There is none of that id in this tenant. */
    static final class NotFound extends CatalogueProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such entry.", List.of());
        }
    }

    /** Parts are things; only matters are filed. */
    static final class PartsAreNotFiled extends CatalogueProblem {
        PartsAreNotFiled(String code) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "parts-are-not-filed",
                    "A part has no conditions",
                    "In this scheme cases are filed about the matter “…异常” of the same code " + code + ".",
                    List.of(new FieldError("/conditions", "allowed for matters only")));
        }
    }

    /** The number was given to another entry, which may be retired. */
    static final class Used extends CatalogueProblem {
        Used(String code, @Nullable String next) {
            super(
                    HttpStatus.CONFLICT,
                    "code-used",
                    "The number is used",
                    "The number " + code + " was given already."
                            + (next == null ? "" : " The next free one is " + next + "."),
                    List.of(new FieldError("/code", "used")));
        }
    }

    /** Some values are not allowed; every one is named. */
    static final class NotAllowed extends CatalogueProblem {

        /** The only one. */
        static NotAllowed one(String pointer, String detail) {
            return new NotAllowed(List.of(new FieldError(pointer, detail)));
        }

        NotAllowed(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                    errors);
        }
    }
}
