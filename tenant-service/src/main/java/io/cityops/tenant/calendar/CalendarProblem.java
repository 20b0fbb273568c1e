package io.cityops.tenant.calendar;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** No clock could run by this calendar; everything that is wrong with it is named. */
final class CalendarProblem extends ProblemException {

    CalendarProblem(List<FieldError> errors) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "Some values are not allowed",
                errors.getFirst().pointer() + ": " + errors.getFirst().detail(),
                errors);
    }
}
