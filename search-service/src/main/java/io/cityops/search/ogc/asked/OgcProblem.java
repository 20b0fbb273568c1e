package io.cityops.search.ogc.asked;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that the standard says is wrong. */
public final class OgcProblem extends ProblemException {

    private OgcProblem(String parameter, String detail) {
        super(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "A parameter is not allowed",
                detail,
                List.of(new FieldError(parameter, detail)));
    }

    public static OgcProblem parameter(String name, String detail) {
        return new OgcProblem(name, detail);
    }
}
