package io.cityops.tenant.tenants.outline;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What was sent is not an outline that a map could draw. */
final class BadOutline extends ProblemException {

    BadOutline(String pointer, String detail) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "outline",
                "This is not an outline",
                detail,
                List.of(new FieldError(pointer, detail)));
    }
}
