package io.cityops.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token that a request carries in its header, and nowhere else (RFC 6750, 2.1). The library's own reader matches a
 * pattern against the whole of each token, which costs more than all else that is done to a token seen before.
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var start = SCHEME.length() + 1;
        if (header.length() <= start || header.charAt(SCHEME.length()) != ' ' || !isToken(header, start)) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(start);
    }

    /** {@code b64token}: letters, digits and a few signs, then equals signs that fill up. */
    private static boolean isToken(String header, int start) {
        var end = header.length();
        while (end > start && header.charAt(end - 1) == '=') {
            end--;
        }
        for (var at = start; at < end; at++) {
            if (!isSign(header.charAt(at))) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isSign(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || "-._~+/".indexOf(sign) >= 0;
    }
}
