package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Visit;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells a service whose request it gets; after the gateway's own filters, which take such headers off as they come from outside. */
@Component
final class Introduction implements HttpHeadersFilter, Ordered {

    private final Hygiene hygiene;

    Introduction(Hygiene hygiene) {
        this.hygiene = hygiene;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var visit = Visit.of(exchange);
        var headers = new HttpHeaders();
        headers.putAll(input);
        hygiene.introduce(visit.requestId(), visit.client(), headers::set);
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
