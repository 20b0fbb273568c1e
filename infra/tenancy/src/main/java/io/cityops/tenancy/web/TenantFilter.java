package io.cityops.tenancy.web;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the tenant that the path names for the whole of the request; a path of nobody's tenant leads nowhere. */
final class TenantFilter extends OncePerRequestFilter {

    private final TenantDirectory directory;
    private final ProblemWriter problems;

    TenantFilter(TenantDirectory directory, ProblemWriter problems) {
        this.directory = directory;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (!TenantPath.isOwned(path)) {
            chain.doFilter(request, response);
            return;
        }
        var tenant = TenantPath.tenantOf(path);
        if (tenant.isEmpty()) {
            problems.notFound(response);
            return;
        }
        try {
            if (tenant.flatMap(directory::find).filter(TenantProfile::active).isEmpty()) {
                problems.notFound(response);
                return;
            }
        } catch (ResourceAccessException | IllegalStateException e) {
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "directory-unavailable",
                    "Try again in a moment",
                    "The directory of tenants does not answer. Nothing was changed.");
            return;
        }
        proceed(tenant.get(), request, response, chain);
    }

    private static void proceed(
            TenantId tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = MDC.putCloseable("tenant", tenant.value())) {
            CurrentTenant.<@Nullable Object, Exception>tryAs(tenant, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
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
