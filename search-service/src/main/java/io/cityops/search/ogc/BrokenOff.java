package io.cityops.search.ogc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;

/**
 * An answer that could not be finished. Its connection is closed, so that no reader takes it for whole. It has no cause, by
 * which the framework might take it for a client who has gone, and finish the answer.
 */
final class BrokenOff extends IOException {

    BrokenOff(String why) {
        super(why);
    }

    /** Says so to the server in the one way that does not write an error page behind what was sent. */
    @Component
    static final class Closing extends HttpFilter {

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            try {
                chain.doFilter(request, response);
            } catch (BrokenOff e) {
                throw new ClientAbortException(e);
            }
        }
    }
}
