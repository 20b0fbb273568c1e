package io.cityops.gateway.door;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.RequestIds;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.limits.Limits;
import io.cityops.gateway.pages.Pages;
import io.cityops.gateway.problem.Problems;
import io.cityops.gateway.signin.ForgeryGuard;
import io.cityops.gateway.signin.SigningOut;
import io.cityops.tenancy.TenantId;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The whole way of a request through the door, in the order it happens. */
@Component
final class Door implements WebFilter, Ordered {

    private final ApplicationContext context;
    private final Whose whose;
    private final Pages pages;
    private final ForgeryGuard forgeries;
    private final Callers callers;
    private final Limits limits;
    private final BodyLimit bodies;
    private final SigningOut signingOut;
    private final Handover handover;
    private final Problems problems;
    private final Departure departure;

    Door(
            ApplicationContext context,
            Whose whose,
            Pages pages,
            ForgeryGuard forgeries,
            Callers callers,
            Limits limits,
            BodyLimit bodies,
            SigningOut signingOut,
            Handover handover,
            Problems problems,
            Departure departure) {
        this.context = context;
        this.whose = whose;
        this.pages = pages;
        this.forgeries = forgeries;
        this.callers = callers;
        this.limits = limits;
        this.bodies = bodies;
        this.signingOut = signingOut;
        this.handover = handover;
        this.problems = problems;
        this.departure = departure;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getApplicationContext() != context) {
            return chain.filter(exchange); // the management port has no door
        }
        var visit = arrive(exchange);
        departure.prepare(exchange, visit);
        return whose.understand(exchange)
                .flatMap(understood -> understood == exchange ? enter(understood, chain) : rewritten(understood, chain))
                .onErrorResume(Whose.NoSuchTenant.class, _ -> pages.serveNotFound(exchange))
                .onErrorResume(failure -> problems.write(exchange, failure))
                .doFinally(_ -> departure.note(exchange, visit));
    }

    private static Visit arrive(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var remote = request.getRemoteAddress();
        var client = remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
        var visit = new Visit(RequestIds.accept(request.getHeaders().getFirst(RequestIds.HEADER)), client);
        visit.attachTo(exchange);
        return visit;
    }

    /** On a tenant's domain pages are shown under the path they have everywhere, which the web reads its tenant from. */
    private Mono<Void> rewritten(ServerWebExchange exchange, WebFilterChain chain) {
        var address = Visit.addressOf(exchange);
        return address.place() == Place.PAGE ? pages.lead(exchange, address.path()) : enter(exchange, chain);
    }

    private Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        var address = Visit.addressOf(exchange);
        if (address.place() == Place.PAGE) {
            return pages.serve(exchange, address.path());
        }
        if (exchange.getRequest().getMethod() == HttpMethod.TRACE) {
            return Mono.error(Problems.methodNotAllowed(Set.of()));
        }
        return forgeriesAt(address, exchange)
                .then(Mono.defer(() -> callers.callerOf(exchange)))
                .flatMap(caller -> admit(exchange, address, caller, chain));
    }

    /** The sign-in pages behind the door have a session and a guard of their own. */
    private Mono<Void> forgeriesAt(Address address, ServerWebExchange exchange) {
        return address.place() == Place.IDENTITY ? Mono.empty() : forgeries.check(exchange);
    }

    private Mono<Void> admit(ServerWebExchange exchange, Address address, Caller caller, WebFilterChain chain) {
        var tenant = Objects.requireNonNullElse(address.tenant(), TenantId.PLATFORM);
        return limits.admit(tenant, caller.name())
                .then(Mono.defer(() -> signingOut.hinted(exchange, address)))
                .map(hinted -> handover.prepare(hinted, caller))
                .map(clean -> clean.mutate()
                        .request(bodies.apply(clean.getRequest(), address))
                        .build())
                .flatMap(chain::filter);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
