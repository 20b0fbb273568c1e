package io.cityops.gateway.signin;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Place;
import io.cityops.tenancy.TenantId;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * A browser signs out (退出) of a tenant: here at once, then at the issuer. The issuer wants the ID token as a hint; the door adds
 * it when the browser passes by on its way there, so the browser does not hold that token either.
 */
@Component
public class SigningOut {

    private static final String ENDING = "/connect/logout";

    private final Sessions<?> sessions;
    private final Cookies cookies;
    private final Installation installation;

    SigningOut(Sessions<?> sessions, Cookies cookies, Installation installation) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.installation = installation;
    }

    /** Ends the sign-in here; answers where the browser goes to end it at the issuer. */
    Mono<String> begin(ServerWebExchange exchange, TenantId tenant) {
        var id = Cookies.sessionOf(exchange);
        var ended = id == null ? Mono.<Session>empty() : sessions.change(id, session -> end(session, tenant));
        return ended.filter(session -> SessionKeys.leaving(session, tenant) != null)
                .map(_ -> installation.issuer(tenant) + ENDING)
                .defaultIfEmpty("/t/" + tenant + "/");
    }

    private static void end(Session session, TenantId tenant) {
        var signedIn = SessionKeys.signedIn(session, tenant);
        if (signedIn != null) {
            SessionKeys.leave(session, tenant, signedIn.idToken());
            SessionKeys.signOut(session, tenant);
        }
        if (SessionKeys.isEmpty(session)) {
            session.setMaxInactiveInterval(Sessions.UNTIL_SIGNED_IN);
        }
    }

    /** Adds the hint to a request that ends a sign-in at the issuer, where this browser has begun that here. */
    public Mono<ServerWebExchange> hinted(ServerWebExchange exchange, Address address) {
        var tenant = address.tenant();
        var id = Cookies.sessionOf(exchange);
        if (id == null
                || tenant == null
                || address.place() != Place.IDENTITY
                || !address.path().endsWith(ENDING)) {
            return Mono.just(exchange);
        }
        return sessions.find(id)
                .flatMap(session -> Mono.justOrEmpty(SessionKeys.leaving(session, tenant)))
                .flatMap(idToken -> forget(exchange, id, tenant).thenReturn(withHint(exchange, tenant, idToken)))
                .defaultIfEmpty(exchange);
    }

    private Mono<Void> forget(ServerWebExchange exchange, String id, TenantId tenant) {
        return sessions.change(id, session -> SessionKeys.left(session, tenant)).flatMap(session -> {
            if (!SessionKeys.isEmpty(session)) {
                return Mono.empty();
            }
            cookies.takeBack(exchange);
            return sessions.end(id);
        });
    }

    private ServerWebExchange withHint(ServerWebExchange exchange, TenantId tenant, String idToken) {
        ServerHttpRequest request = exchange.getRequest();
        URI target = UriComponentsBuilder.fromUri(request.getURI())
                .replaceQuery(null)
                .queryParam("id_token_hint", idToken)
                .queryParam("client_id", Registrations.CLIENT)
                .queryParam("post_logout_redirect_uri", "{after}")
                .encode()
                .buildAndExpand(installation.issuer(tenant) + "/")
                .toUri();
        return exchange.mutate()
                .request(Objects.requireNonNull(request.mutate().uri(target).build()))
                .build();
    }
}
