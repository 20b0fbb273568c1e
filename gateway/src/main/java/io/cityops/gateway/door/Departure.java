package io.cityops.gateway.door;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.upstream.Hygiene;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The last thing before an answer leaves: headers of the inside taken off, the door's put on, the visit noted. */
@Component
final class Departure {

    private final Dress dress;
    private final AccessLog log;
    private final Traffic traffic;
    private final Installation installation;

    Departure(Dress dress, AccessLog log, Traffic traffic, Installation installation) {
        this.dress = dress;
        this.log = log;
        this.traffic = traffic;
        this.installation = installation;
    }

    void prepare(ServerWebExchange exchange, Visit visit) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    var headers = exchange.getResponse().getHeaders();
                    List.copyOf(headers.headerNames()).stream()
                            .filter(name -> !Hygiene.leaves(name) && !ownFraming(name))
                            .forEach(headers::remove);
                    var location = headers.getFirst(HttpHeaders.LOCATION);
                    if (location != null) {
                        headers.set(HttpHeaders.LOCATION, installation.publicAddress(location));
                    }
                    dress.putOn(headers, visit.requestId());
                }));
    }

    /** How our own server frames the answer; without it, the connection would have to be closed to end one. */
    private static boolean ownFraming(String name) {
        return HttpHeaders.CONNECTION.equalsIgnoreCase(name) || HttpHeaders.TRANSFER_ENCODING.equalsIgnoreCase(name);
    }

    void note(ServerWebExchange exchange, Visit visit) {
        var status = exchange.getResponse().getStatusCode();
        var code = status == null ? 200 : status.value();
        var nanos = System.nanoTime() - visit.startedAt();
        var request = exchange.getRequest();
        var address = visit.address();
        traffic.count(false, address == null ? null : address.place(), code, nanos);
        log.write(new AccessLog.Line(
                visit.requestId(),
                visit.client(),
                request.getMethod().name(),
                request.getURI().getRawPath(),
                code,
                nanos,
                false));
    }
}
