package io.cityops.tenancy.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody expected is logged in full and told in short; what passes by itself is told as such. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LastResort {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    /** PostgreSQL's words for bytes, and for escapes in JSON, that are no characters. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e) {
        if (isOfTextThatCannotBeKept(e)) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "unreadable",
                    "The text cannot be read",
                    "A text holds a character that is none, such as U+0000. Nothing was written.");
        }
        if (Passing.is(e)) {
            LOG.warn("a request failed as what it needs did not answer: {}", e.toString());
            var problem = Passing.problem();
            return ResponseEntity.status(problem.getStatus())
                    .header(HttpHeaders.RETRY_AFTER, Passing.SECONDS)
                    .body(problem);
        }
        LOG.error("a request failed", e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something went wrong on our side",
                "It was logged under the request's id. Nothing was half-written.");
    }

    /** That is the sender's mistake, in whichever field it came. */
    private static boolean isOfTextThatCannotBeKept(Exception e) {
        return Passing.causes(e)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && NOT_TEXT.contains(String.valueOf(sql.getSQLState())));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String type, String title, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, type, title, detail, List.of()));
    }
}
