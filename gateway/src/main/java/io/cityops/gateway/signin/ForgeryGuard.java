package io.cityops.gateway.signin;

import io.cityops.gateway.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A request that changes something and brings a session cookie must bring the session's proof in a header as well, which
 * another site's page cannot (CSRF). Whoever brings no session cookie has nothing that could be abused.
 */
@Component
public class ForgeryGuard {

    public static final String HEADER = "X-XSRF-TOKEN";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Sessions<?> sessions;

    ForgeryGuard(Sessions<?> sessions) {
        this.sessions = sessions;
    }

    public Mono<Void> check(ServerWebExchange exchange) {
        var id = Cookies.sessionOf(exchange);
        if (id == null || SAFE.contains(exchange.getRequest().getMethod())) {
            return Mono.empty();
        }
        var shown = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (!isSame(shown, Cookies.proofOf(exchange))) {
            return Mono.error(forged());
        }
        return sessions.find(id).flatMap(session -> {
            var proof = SessionKeys.proof(session);
            return proof == null || isSame(shown, proof) ? Mono.<Void>empty() : Mono.error(forged());
        });
    }

    private static boolean isSame(@Nullable String shown, @Nullable String expected) {
        return shown != null
                && expected != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal forged() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "forged-request",
                "The request could not be told from a forged one",
                "Send the value of the cookie " + Cookies.PROOF + " in the header " + HEADER + ".");
    }
}
