package io.cityops.tenant.facilities;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a facility. */
public sealed class FacilityProblem extends ProblemException {

    FacilityProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    static FacilityProblem unknown(String pointer, String value, String allowed) {
        return new NotAllowed(List.of(new FieldError(pointer, "“" + shortened(value) + "” is not one of: " + allowed)));
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    /** There is none of that id in this tenant. */
    static final class NotFound extends FacilityProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such facility.", List.of());
        }
    }

    /** Somebody changed it since it was read. */
    static final class ChangedMeanwhile extends FacilityProblem {
        ChangedMeanwhile(long current) {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody else changed this facility: it is at version " + current + " now. Look again.",
                    List.of());
        }
    }

    /** Somebody changed some of many while they were written: nothing of it was. */
    static final class OthersChangedMeanwhile extends FacilityProblem {
        OthersChangedMeanwhile() {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody changed one of these facilities at the same moment. Nothing was written; ask again.",
                    List.of());
        }
    }

    /** Some of its values are not allowed; every one of them is named. */
    static final class NotAllowed extends FacilityProblem {
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
