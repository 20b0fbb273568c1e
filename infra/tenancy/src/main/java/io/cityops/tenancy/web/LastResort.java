package io.cityops.tenancy.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody expected is logged in full and told in short. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LastResort {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    ProblemDetail failed(Exception e) {
        LOG.error("a request failed", e);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something went wrong on our side",
                "It was logged under the request's id. Nothing was half-written.",
                List.of());
    }
}
