package io.cityops.cases.uploads;

import io.cityops.tenancy.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when asking again helps. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 50) // before the house's own
class UploadAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lookedAt(UploadProblem.BeingLookedAt e) {
        return ResponseEntity.status(e.status())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(UploadProblem.BeingLookedAt.SECONDS))
                .body(Problems.of(e.status(), e.type(), e.title(), String.valueOf(e.getMessage()), e.errors()));
    }
}
