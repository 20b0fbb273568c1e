package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.RequestIds;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Which headers go through the door, in both directions and on both lanes, and which the door writes itself. */
@Component
public final class Hygiene {

    /** What concerns one connection only, or what only the door may say. */
    private static final Set<String> STOPPED = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "http2-settings",
            "forwarded",
            "via",
            "host",
            "cookie",
            "authorization",
            "x-request-id",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-original-uri",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-xsrf-token");

    private static final Set<String> STOPPED_PREFIXES = Set.of("x-forwarded", "x-cityops", "x-tenant", "proxy-");

    private static final Set<String> KEPT_INSIDE = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "trailer",
            "upgrade",
            "server",
            "x-powered-by",
            "x-application-context",
            "x-xss-protection",
            "pragma",
            "expires",
            "x-request-id");

    private final String proto;
    private final String host;
    private final String port;

    Hygiene(Installation installation) {
        this.proto = String.valueOf(installation.baseUrl().getScheme());
        this.host = installation.authority();
        this.port = Integer.toString(installation.port());
    }

    /** Whether a header from outside reaches a service. Cookies and tokens are handed on by those who know them. */
    public static boolean entersAsIs(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (STOPPED.contains(lower)) {
            return false;
        }
        var first = lower.isEmpty() ? ' ' : lower.charAt(0);
        return first != 'x' && first != 'p' || STOPPED_PREFIXES.stream().noneMatch(lower::startsWith);
    }

    /** Whether a header of a service's answer reaches the client. */
    public static boolean leaves(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !KEPT_INSIDE.contains(lower) && !lower.startsWith("x-cityops");
    }

    /** What the services may believe, since only the door says it. */
    public void introduce(String requestId, String client, BiConsumer<String, String> header) {
        header.accept(RequestIds.HEADER, requestId);
        header.accept("X-Forwarded-For", client);
        header.accept("X-Forwarded-Proto", proto);
        header.accept("X-Forwarded-Host", host);
        header.accept("X-Forwarded-Port", port);
    }
}
