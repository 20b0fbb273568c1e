package io.cityops.tenancy.web;

import io.cityops.tenancy.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request the id that the gateway gave it, or one of its own, and puts it, with the id of the W3C trace that the
 * request is part of, on every line logged for it.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String MDC_KEY = "requestId";
    static final String TRACE_HEADER = "traceparent";
    static final String TRACE_MDC_KEY = "traceparent";
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && FORM.matcher(given).matches()
                ? given
                : Ids.next().toString();
        var trace = request.getHeader(TRACE_HEADER);
        var traced = trace != null && TRACE.matcher(trace).matches();
        try (var _ = MDC.putCloseable(MDC_KEY, id);
                var _ = MDC.putCloseable(TRACE_MDC_KEY, traced ? trace : "")) {
            response.setHeader(HEADER, id);
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
