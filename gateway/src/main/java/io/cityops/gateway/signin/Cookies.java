package io.cityops.gateway.signin;

import io.cityops.gateway.address.Installation;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The door's two cookies: the session, which scripts cannot read, and the proof against forged requests, which ours must. */
@Component
public final class Cookies {

    public static final String SESSION = "CITYOPS_SESSION";
    static final String PROOF = "XSRF-TOKEN";

    private final boolean secure;

    Cookies(Installation installation) {
        this.secure = installation.secure();
    }

    static @Nullable String sessionOf(ServerWebExchange exchange) {
        return valueOf(exchange.getRequest(), SESSION);
    }

    static @Nullable String proofOf(ServerWebExchange exchange) {
        return valueOf(exchange.getRequest(), PROOF);
    }

    private static @Nullable String valueOf(ServerHttpRequest request, String name) {
        var cookie = request.getCookies().getFirst(name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** The cookies that are not the door's own, as a header for the sign-in pages behind it; empty where there are none. */
    public static String foreign(ServerHttpRequest request) {
        return request.getCookies().values().stream()
                .flatMap(java.util.Collection::stream)
                .filter(cookie ->
                        !cookie.getName().equals(SESSION) && !cookie.getName().equals(PROOF))
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    void give(ServerWebExchange exchange, String session, String proof) {
        exchange.getResponse().addCookie(cookie(SESSION, session, true, null));
        giveProof(exchange, proof);
    }

    void giveProof(ServerWebExchange exchange, String proof) {
        exchange.getResponse().addCookie(cookie(PROOF, proof, false, null));
    }

    void takeBack(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(SESSION, "", true, Duration.ZERO));
        exchange.getResponse().addCookie(cookie(PROOF, "", false, Duration.ZERO));
    }

    private ResponseCookie cookie(String name, String value, boolean hidden, @Nullable Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(hidden)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Objects.requireNonNullElse(age, Duration.ofSeconds(-1)))
                .build();
    }
}
