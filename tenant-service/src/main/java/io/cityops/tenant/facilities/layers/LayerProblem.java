package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a layer. */
public sealed class LayerProblem extends ProblemException {

    LayerProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    /** A facility is of a kind that there is no layer of. */
    public static final class Unknown extends LayerProblem {
        Unknown(String code, String allowed) {
            this(new FieldError("/kind", "“" + shortened(code) + "” is not one of: " + allowed));
        }

        private Unknown(FieldError error) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    error.pointer() + ": " + error.detail(),
                    List.of(error));
        }

        private static String shortened(String code) {
            return code.length() <= 60 ? code : code.substring(0, 60) + "…";
        }
    }

    /** There is none of that code in this tenant. */
    static final class NotFound extends LayerProblem {
        NotFound() {
            super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such layer.", List.of());
        }
    }

    /** It is defined in a way that makes no sense; all that is wrong is named. */
    static final class NotAllowed extends LayerProblem {
        NotAllowed(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                    errors);
        }
    }

    /** It comes with the product, the same for all. */
    static final class Standard extends LayerProblem {
        Standard() {
            super(
                    HttpStatus.CONFLICT,
                    "standard-layer",
                    "This layer comes with the product",
                    "Standard layers are the same in all cities, and stay as they are; make a layer of your own.",
                    List.of());
        }
    }

    /** There is one of that code, or open data would call two the same. */
    static final class CodeTaken extends LayerProblem {
        CodeTaken(String code) {
            super(
                    HttpStatus.CONFLICT,
                    "code-taken",
                    "There is such a layer",
                    "There is a layer with the code “" + code + "” already.",
                    List.of(new FieldError("/code", "is taken")));
        }
    }

    /** There are as many as a tenant may have. */
    static final class TooMany extends LayerProblem {
        TooMany(int most) {
            super(
                    HttpStatus.CONFLICT,
                    "too-many-layers",
                    "There are as many layers as there may be",
                    "A tenant has at most " + most + " layers of its own.",
                    List.of());
        }
    }

    /** Somebody changed it since it was read. */
    static final class ChangedMeanwhile extends LayerProblem {
        ChangedMeanwhile(long current) {
            super(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Changed meanwhile",
                    "Somebody else changed this layer: it is at version " + current + " now. Look again.",
                    List.of());
        }
    }

    /** There are facilities of it, which would be of nothing then. */
    static final class InUse extends LayerProblem {
        InUse() {
            super(
                    HttpStatus.CONFLICT,
                    "layer-in-use",
                    "There are facilities of this layer",
                    "Remove its facilities first; then it can go.",
                    List.of());
        }
    }

    /** Facilities carry what would mean nothing then. */
    static final class AttributeInUse extends LayerProblem {
        AttributeInUse(List<FieldError> errors) {
            super(
                    HttpStatus.CONFLICT,
                    "attribute-in-use",
                    "Facilities carry what would be left out",
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                    errors);
        }
    }
}
