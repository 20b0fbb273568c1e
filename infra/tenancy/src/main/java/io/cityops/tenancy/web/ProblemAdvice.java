package io.cityops.tenancy.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong in a controller into a problem that says which field, why, and what is allowed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 100) // before the framework's own
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException e) {
        var answer = ResponseEntity.status(e.status());
        e.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        return answer.body(Problems.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream()
                .map(violation -> new FieldError(String.valueOf(violation.getPropertyPath()), violation.getMessage()))
                .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Problems.of(
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "Changed meanwhile",
                        "Somebody else changed this a moment ago. Nothing of yours was written; look again.",
                        List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return asObject(invalid(e.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldError(
                        error instanceof org.springframework.validation.FieldError field
                                ? pointer(field.getField())
                                : "",
                        String.valueOf(error.getDefaultMessage())))
                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return asObject(invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                error instanceof org.springframework.validation.FieldError field
                                        ? pointer(field.getField())
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var cause = e.getMostSpecificCause();
        var errors = cause instanceof JacksonException json
                ? List.of(new FieldError(Unreadable.pointerOf(json), Unreadable.why(json)))
                : List.<FieldError>of();
        return asObject(ResponseEntity.badRequest()
                .body(Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        "The body cannot be read",
                        errors.isEmpty()
                                ? "The body is missing or not what this address takes."
                                : errors.getFirst().detail(),
                        errors)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        var known = HttpStatus.resolve(status.value());
        var title = known == null ? "Refused" : known.getReasonPhrase();
        var problem = Problems.of(
                status,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                title,
                told == null ? title : told,
                List.of());
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> invalid(List<FieldError> errors) {
        var detail = errors.isEmpty()
                ? "A value is not allowed."
                : errors.getFirst().pointer() + ": " + errors.getFirst().detail();
        return ResponseEntity.unprocessableContent()
                .body(Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some values are not allowed", detail, errors));
    }

    private static ResponseEntity<Object> asObject(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
    }
}
