package io.cityops.gateway.signin;

import io.cityops.tenancy.TenantId;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A browser signs in (登录) to a tenant: authorization code with PKCE, begun and completed in the same session. */
@Component
class SigningIn {

    private final Sessions<?> sessions;
    private final Issuer issuer;
    private final Browsers browsers;
    private final Cookies cookies;
    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SigningIn(Sessions<?> sessions, Issuer issuer, Browsers browsers, Cookies cookies, Registrations registrations) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.browsers = browsers;
        this.cookies = cookies;
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    /** Where the browser goes to sign in. */
    Mono<URI> begin(ServerWebExchange exchange, TenantId tenant, ReturnAddress returnTo) {
        return requests.resolve(exchange, tenant.value()).flatMap(request -> {
            var pending = new PendingSignIn(tenant.value(), request, returnTo.value());
            return remember(exchange, pending).thenReturn(URI.create(request.getAuthorizationRequestUri()));
        });
    }

    private Mono<Void> remember(ServerWebExchange exchange, PendingSignIn pending) {
        var id = Cookies.sessionOf(exchange);
        var known = id == null
                ? Mono.<Session>empty()
                : sessions.change(id, session -> SessionKeys.begin(session, pending));
        return known.switchIfEmpty(Mono.defer(() -> sessions.begin(session -> {
                    SessionKeys.begin(session, pending);
                    SessionKeys.renewProof(session);
                })))
                .doOnNext(session -> show(exchange, session))
                .then();
    }

    /** Where the browser returns to once the code it brings has been redeemed. */
    Mono<URI> complete(ServerWebExchange exchange, @Nullable String code, @Nullable String state) {
        var id = Cookies.sessionOf(exchange);
        if (id == null || state == null) {
            return Mono.error(Issuer.refused());
        }
        return sessions.find(id)
                .flatMap(session -> Mono.justOrEmpty(SessionKeys.pending(session, state)))
                .switchIfEmpty(Mono.error(Issuer.refused()))
                .flatMap(pending -> sessions.change(id, session -> SessionKeys.forget(session, state))
                        .thenReturn(pending))
                .flatMap(pending ->
                        code == null ? Mono.error(Issuer.refused()) : complete(exchange, id, pending, code, state));
    }

    private Mono<URI> complete(
            ServerWebExchange exchange, String id, PendingSignIn pending, String code, String state) {
        var tenant = new TenantId(pending.tenant());
        return issuer.redeem(tenant, pending, code, state)
                .flatMap(signedIn -> sessions.change(id, session -> {
                    SessionKeys.signIn(session, tenant, signedIn);
                    SessionKeys.renewProof(session);
                    session.setMaxInactiveInterval(Sessions.IDLE);
                    session.changeSessionId();
                }))
                .switchIfEmpty(Mono.error(Issuer.refused()))
                .doOnNext(session -> show(exchange, session))
                .thenReturn(URI.create(pending.returnTo()));
    }

    Mono<Boolean> isSignedIn(ServerWebExchange exchange, TenantId tenant) {
        var id = Cookies.sessionOf(exchange);
        if (id == null) {
            return Mono.just(false);
        }
        return browsers.personAt(exchange, tenant, true)
                .hasElement()
                .flatMap(signedIn -> sessions.find(id)
                        .doOnNext(session -> cookies.giveProof(exchange, proofOf(session)))
                        .switchIfEmpty(Mono.fromRunnable(() -> cookies.takeBack(exchange)))
                        .thenReturn(signedIn));
    }

    private void show(ServerWebExchange exchange, Session session) {
        cookies.give(exchange, session.getId(), proofOf(session));
    }

    private static String proofOf(Session session) {
        return Objects.requireNonNullElse(SessionKeys.proof(session), "");
    }
}
