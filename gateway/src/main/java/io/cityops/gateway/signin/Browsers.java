package io.cityops.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.problem.Refusal;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.Objects;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who sits at a browser, for one tenant: the tenant of the path picks the sign-in, never another's. Access tokens that are about
 * to end are renewed once, however many requests ask side by side and at however many doors.
 */
@Component
public class Browsers {

    private final Cache<Key, Mono<SignedIn>> renewals =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();
    private final Sessions<?> sessions;
    private final RenewalLock lock;
    private final Issuer issuer;
    private final Cookies cookies;

    Browsers(Sessions<?> sessions, RenewalLock lock, Issuer issuer, Cookies cookies) {
        this.sessions = sessions;
        this.lock = lock;
        this.issuer = issuer;
        this.cookies = cookies;
    }

    /**
     * The person at the browser as the tenant knows them; empty where nobody is signed in there. A sign-in that can no longer be
     * renewed is cleaned away and, unless the address is open to all, refused.
     */
    public Mono<Person> personAt(ServerWebExchange exchange, TenantId tenant, boolean open) {
        var id = Cookies.sessionOf(exchange);
        return id == null
                ? Mono.empty()
                : sessions.find(id)
                        .flatMap(session -> signedIn(session, tenant))
                        .map(signedIn -> new Person(signedIn.subject(), signedIn.accessToken()))
                        .onErrorResume(Ended.class, _ -> ended(exchange, id, tenant, open));
    }

    private Mono<SignedIn> signedIn(Session session, TenantId tenant) {
        var signedIn = SessionKeys.signedIn(session, tenant);
        if (signedIn == null || signedIn.isFresh()) {
            return Mono.justOrEmpty(signedIn);
        }
        var key = new Key(session.getId(), tenant);
        return Objects.requireNonNull(renewals.get(key, _ -> renewal(key)));
    }

    private Mono<SignedIn> renewal(Key key) {
        return lock.hold(key.session() + ":" + key.tenant(), Mono.defer(() -> renewed(key)))
                .doFinally(_ -> renewals.invalidate(key))
                .cache();
    }

    /** Looks again before asking the issuer: another request, or another door, may have been first. */
    private Mono<SignedIn> renewed(Key key) {
        return sessions.find(key.session())
                .flatMap(session -> Mono.justOrEmpty(SessionKeys.signedIn(session, key.tenant())))
                .switchIfEmpty(Mono.error(new Ended()))
                .flatMap(now -> now.isFresh() ? Mono.just(now) : renewed(key, now));
    }

    private Mono<SignedIn> renewed(Key key, SignedIn old) {
        return issuer.refresh(key.tenant(), old)
                .switchIfEmpty(Mono.error(new Ended()))
                .flatMap(newer -> sessions.change(
                                key.session(), session -> SessionKeys.signIn(session, key.tenant(), newer))
                        .thenReturn(newer));
    }

    private Mono<Person> ended(ServerWebExchange exchange, String id, TenantId tenant, boolean open) {
        var cleaned = sessions.change(id, session -> SessionKeys.signOut(session, tenant))
                .flatMap(session -> {
                    if (!SessionKeys.isEmpty(session)) {
                        return Mono.<Void>empty();
                    }
                    cookies.takeBack(exchange);
                    return sessions.end(id);
                });
        return open
                ? cleaned.then(Mono.empty())
                : cleaned.then(Mono.error(Refusal.unauthenticated("The sign-in has ended. Please sign in again.")));
    }

    /**
     * A person who is signed in.
     *
     * @param token what the services are shown; not for the browser
     */
    public record Person(String subject, String token) {

        @Override
        public String toString() {
            return "Person[" + subject + "]";
        }
    }

    private record Key(String session, TenantId tenant) {}

    /** The issuer gives no more tokens for this sign-in. */
    private static final class Ended extends RuntimeException {

        Ended() {
            super("the sign-in has ended", null, false, false);
        }
    }
}
