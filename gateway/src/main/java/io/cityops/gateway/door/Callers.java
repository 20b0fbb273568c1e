package io.cityops.gateway.door;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.limits.Limits;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.signin.Browsers;
import io.cityops.gateway.tokens.AccessToken;
import io.cityops.gateway.tokens.Tokens;
import io.cityops.tenancy.TenantId;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who comes: a machine that brings a token, a person whose session has one for this tenant, or anybody. */
@Component
final class Callers {

    static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Browsers browsers;
    private final Limits limits;

    Callers(Tokens tokens, Browsers browsers, Limits limits) {
        this.tokens = tokens;
        this.browsers = browsers;
        this.limits = limits;
    }

    Mono<Caller> callerOf(ServerWebExchange exchange) {
        var address = Visit.addressOf(exchange);
        var unknown = Caller.unknownFrom(Visit.of(exchange).client());
        if (address.place().part() == null || address.place() == Place.IDENTITY) {
            return Mono.just(unknown);
        }
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? machine(authorization.substring(BEARER.length()).strip(), address, unknown)
                    : Mono.error(Refusal.unauthenticated("This interface takes bearer tokens only."));
        }
        var tenant = address.tenant();
        return tenant == null
                ? Mono.just(unknown)
                : browsers.personAt(exchange, tenant, address.open())
                        .map(person -> Caller.person(person.subject(), person.token()))
                        .defaultIfEmpty(unknown);
    }

    /** A token not seen lately costs its network address a permit first: verifying is work. */
    private Mono<Caller> machine(String token, Address address, Caller unknown) {
        var tenant = Objects.requireNonNullElse(address.tenant(), TenantId.PLATFORM);
        var verified = tokens.believed(token) != null
                ? tokens.verify(token)
                : limits.admit(tenant, unknown.name()).then(Mono.defer(() -> tokens.verify(token)));
        return verified.map(seen -> {
            if (!mayEnter(seen, address)) {
                throw Refusal.notFound();
            }
            return Caller.machine(seen);
        });
    }

    /** Another tenant's things do not exist for the bearer of this token. */
    static boolean mayEnter(AccessToken token, Address address) {
        return address.tenant() == null || token.tenant().equals(address.tenant());
    }
}
