package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.web.WebSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a request look as it did to the browser: under the installation's public address. Issuers and redirects are
 * built from it, so no Host header of anybody's choosing gets into them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PublicAddress extends OncePerRequestFilter {

    private final URI address;

    PublicAddress(WebSettings addresses) {
        this.address = URI.create(addresses.baseUrl());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Public(request), response);
    }

    private final class Public extends HttpServletRequestWrapper {

        Public(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public boolean isSecure() {
            return address.getScheme().equals("https");
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.toString()).append(getRequestURI());
        }
    }
}
