package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Part;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A call to a service under its circuit breaker; a failure becomes a problem that names the service. */
final class GuardedCall implements GatewayFilter, Ordered {

    private final Part part;
    private final Parts parts;

    GuardedCall(Part part, Parts parts) {
        this.part = part;
        this.parts = parts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> {
            var call = parts.begin(part);
            if (call == null) {
                return Mono.error(parts.resting(part));
            }
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answered(call, exchange)));
            return chain.filter(exchange)
                    .onErrorMap(failure -> blame(call, failure))
                    .doFinally(_ -> call.abandoned());
        });
    }

    private static void answered(Parts.Call call, ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        call.answered(status == null ? 200 : status.value());
    }

    private static Throwable blame(Parts.Call call, Throwable failure) {
        var fault = Faults.of(call.part(), failure);
        if (fault == null) {
            return failure;
        }
        call.failed(failure);
        return fault;
    }

    /** Before the filter that writes the answer, so that the whole call is inside. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
