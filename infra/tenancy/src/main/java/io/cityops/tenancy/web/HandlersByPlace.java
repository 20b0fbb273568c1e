package io.cityops.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only the handlers at the same place of the interface whether a request is theirs. Paths that name a tenant are
 * patterns all of them, and patterns are asked one after the other otherwise, hundreds for each request. A request that none
 * of them takes is put to all, as ever.
 */
class HandlersByPlace extends RequestMappingHandlerMapping {

    private static final int LEADING = 4;

    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(HandlersByPlace::place)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(place(path).orElse(path), request);
    }

    @Override
    protected void handleMatch(RequestMappingInfo info, String place, HttpServletRequest request) {
        super.handleMatch(info, ServletRequestPathUtils.getCachedPathValue(request), request);
    }

    /** How long a path is and how it begins, whosever it is; none of a pattern that leaves that open. */
    static Optional<String> place(String path) {
        var parts = path.split("/", -1);
        var place = new StringBuilder().append(parts.length);
        for (var at = 1; at < parts.length && at <= LEADING; at++) {
            var tenant = parts[at - 1].equals("t");
            if (!tenant && parts[at].contains("{")) {
                return Optional.empty();
            }
            place.append('/').append(tenant ? "" : parts[at]);
        }
        var isOpen = path.contains("*") || path.contains("?");
        return isOpen ? Optional.empty() : Optional.of(place.toString());
    }
}
