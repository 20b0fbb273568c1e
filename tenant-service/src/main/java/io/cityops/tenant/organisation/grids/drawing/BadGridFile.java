package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What was sent is no file of grids, or more than is looked at. */
public final class BadGridFile extends ProblemException {

    BadGridFile(String pointer, String detail) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "grid-file",
                "This is not a file of grids",
                detail,
                List.of(new FieldError(pointer, detail)));
    }
}
