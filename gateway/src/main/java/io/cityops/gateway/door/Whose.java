package io.cityops.gateway.door;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.PathForm;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.tenants.Domains;
import io.cityops.gateway.tenants.Tenants;
import io.cityops.tenancy.TenantId;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out what a request is for and whose that is: by its path, or by the tenant's own domain. */
@Component
final class Whose {

    /** First segments that mean the same on a tenant's domain as elsewhere: the web's own files. */
    private static final Set<String> SHARED = Set.of("/assets/", "/t/", "/icons/");

    private final Domains domains;
    private final Tenants tenants;

    Whose(Domains domains, Tenants tenants) {
        this.domains = domains;
        this.tenants = tenants;
    }

    /** The request with the path its services know, its address understood; 404 where there is no such tenant. */
    Mono<ServerWebExchange> understand(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        if (!PathForm.isPlain(path)) {
            return Mono.error(new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "bad-path",
                    "Bad address",
                    "The address is spelled in a way that could be read differently by different parts."));
        }
        return domains.ownerOf(exchange.getRequest().getHeaders().getFirst("Host"))
                .map(owner -> owner.map(tenant -> onDomain(tenant, path)).orElse(path))
                .flatMap(known -> checked(known.equals(path) ? exchange : at(exchange, known), known));
    }

    private Mono<ServerWebExchange> checked(ServerWebExchange exchange, String path) {
        var address = Address.of(path);
        Visit.of(exchange).isFor(address);
        if (address.place() == Place.NOWHERE) {
            return Mono.error(Refusal.notFound());
        }
        var tenant = address.tenant();
        if (tenant == null) {
            return Mono.just(exchange);
        }
        return tenants.exists(tenant).flatMap(yes -> yes ? Mono.just(exchange) : Mono.error(new NoSuchTenant()));
    }

    /** On a tenant's domain everything is that tenant's; another tenant's path is nothing there. */
    private static String onDomain(TenantId tenant, String path) {
        var home = "/t/" + tenant;
        if (path.startsWith(home + "/") || path.equals(home)) {
            return path;
        }
        if (path.startsWith("/t/")) {
            throw Refusal.notFound();
        }
        return SHARED.stream().anyMatch(path::startsWith) || isFile(path) ? path : home + path;
    }

    private static boolean isFile(String path) {
        return path.lastIndexOf('/') == 0 && path.indexOf('.') > 0;
    }

    private static ServerWebExchange at(ServerWebExchange exchange, String path) {
        return exchange.mutate().request(request -> request.path(path)).build();
    }

    /** There is no such tenant, or it is suspended; which of the two is nobody's business. */
    static final class NoSuchTenant extends RuntimeException {

        NoSuchTenant() {
            super("no such tenant", null, false, false);
        }
    }
}
