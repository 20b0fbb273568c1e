package io.cityops.cases.open311;

import io.cityops.cases.keys.KeyProblem;
import io.cityops.tenancy.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells refusals as GeoReport does: a list of a code and a description, in the form that was asked for. */
@RestControllerAdvice(assignableTypes = {GeoReportController.class, GeoReportInfoController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class GeoReportAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(GeoReportAdvice.class);

    private final Leaf leaf;

    GeoReportAdvice(Leaf leaf) {
        this.leaf = leaf;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(GeoReportProblem e, HttpServletRequest request) {
        return answer(e.status(), String.valueOf(e.getMessage()), request);
    }

    /** What the rest of the house refuses; a value that is not taken is a bad request here. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(ProblemException e, HttpServletRequest request) {
        var status = e.status().value() == 422 ? 400 : e.status().value();
        return answer(status, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(KeyProblem.TooMany e, HttpServletRequest request) {
        var answer = answer(e.status().value(), String.valueOf(e.getMessage()), request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(e.seconds()))
                .body(answer.getBody());
    }

    /** An address with a part that is none, such as a photo that is no UUID, leads nowhere. */
    @ExceptionHandler
    ResponseEntity<byte[]> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(404, e.getName() + " was not found", request)
                : answer(400, e.getName() + " is not of the form that it has", request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            return answer(known.getStatusCode().value(), "The request is not one of GeoReport v2.", request);
        }
        LOG.error("a GeoReport request failed", e);
        return answer(500, "General service error. Nothing was half-written.", request);
    }

    private ResponseEntity<byte[]> answer(int status, String description, HttpServletRequest request) {
        var form = Form.ofPath(request.getRequestURI());
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", status);
        error.put("description", description);
        return ResponseEntity.status(status)
                .contentType(form.type())
                .header("X-Content-Type-Options", "nosniff")
                .body(leaf.write(form, "errors", List.of(error)));
    }
}
