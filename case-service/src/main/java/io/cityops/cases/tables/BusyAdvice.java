package io.cityops.cases.tables;

import io.cityops.tenancy.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when sending a table again helps. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 50) // before the house's own
class BusyAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(AtOnce.Busy e) {
        return ResponseEntity.status(e.status())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(AtOnce.Busy.SECONDS))
                .body(Problems.of(e.status(), e.type(), e.title(), String.valueOf(e.getMessage()), e.errors()));
    }
}
