package io.cityops.tenant.catalogue;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
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
                    "Cases are filed about the matter “…异常” of the same code " + code + ".",
                    List.of(new FieldError("/conditions", "allowed for matters only")));
        }
    }

    /** Some values are not allowed; every one is named. */
    static final class NotAllowed extends CatalogueProblem {
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
