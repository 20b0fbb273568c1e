package io.cityops.gateway.door;

import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.signin.Cookies;
import io.cityops.gateway.upstream.Hygiene;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Makes of the client's request the one a service sees: nothing forged, nothing of other parts, the token of its tenant. */
@Component
final class Handover {

    ServerWebExchange prepare(ServerWebExchange exchange, Caller caller) {
        var place = Visit.addressOf(exchange).place();
        if (place.part() == null) {
            return exchange; // the door's own pages read cookies themselves
        }
        var identity = place == Place.IDENTITY;
        var request = exchange.getRequest();
        return exchange.mutate()
                .request(builder -> builder.headers(headers -> {
                    var cookies = identity ? Cookies.foreign(request) : "";
                    var authorization = identity ? headers.getFirst(HttpHeaders.AUTHORIZATION) : bearer(caller);
                    clean(headers);
                    put(headers, HttpHeaders.COOKIE, cookies);
                    put(headers, HttpHeaders.AUTHORIZATION, authorization);
                    keepLength(headers, request);
                }))
                .build();
    }

    private static void clean(HttpHeaders headers) {
        headers.getConnection().forEach(headers::remove);
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> !Hygiene.entersAsIs(name))
                .forEach(headers::remove);
    }

    /** A body without announced length stays one. */
    private static void keepLength(HttpHeaders headers, ServerHttpRequest request) {
        var coding = request.getHeaders().getFirst(HttpHeaders.TRANSFER_ENCODING);
        put(headers, HttpHeaders.TRANSFER_ENCODING, coding);
    }

    private static void put(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            headers.set(name, value);
        }
    }

    private static @Nullable String bearer(Caller caller) {
        return caller.authorization() == null ? null : caller.authorization().toString();
    }
}
