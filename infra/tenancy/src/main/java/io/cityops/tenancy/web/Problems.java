package io.cityops.tenancy.web;

import java.net.URI;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Shapes refusals as RFC 9457 says, with the request's id in each. */
public final class Problems {

    private static final String TYPES = "urn:cityops:problem:";

    private Problems() {}

    public static ProblemDetail of(
            HttpStatusCode status, String type, String title, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        var requestId = MDC.get(RequestIdFilter.MDC_KEY);
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        return problem;
    }

    static ProblemDetail of(ProblemException e) {
        var problem = of(e.status(), e.type(), e.title(), String.valueOf(e.getMessage()), e.errors());
        e.members().forEach(problem::setProperty);
        return problem;
    }
}
