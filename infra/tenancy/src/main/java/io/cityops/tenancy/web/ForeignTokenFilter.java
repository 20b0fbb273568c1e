package io.cityops.tenancy.web;

import io.cityops.tenancy.CurrentTenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes with another tenant's token finds nothing here, not even that there is something. */
final class ForeignTokenFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ForeignTokenFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.find();
        if (caller.isPresent()
                && CurrentTenant.isBound()
                && !CurrentTenant.get().equals(caller.get().tenant())) {
            problems.notFound(response);
            return;
        }
        chain.doFilter(request, response);
    }
}
