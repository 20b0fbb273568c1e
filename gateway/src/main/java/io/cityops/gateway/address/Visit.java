package io.cityops.gateway.address;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** One request on its way through the door: what is known of it so far. Not shared between threads at the same time. */
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final String requestId;
    private final String client;
    private final long startedAt = System.nanoTime();
    private @Nullable Address address;

    /** @param client the network address it comes from */
    public Visit(String requestId, String client) {
        this.requestId = requestId;
        this.client = client;
    }

    public static Visit of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE), "a request that did not come by the door");
    }

    public void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public void isFor(Address understood) {
        this.address = understood;
    }

    public String requestId() {
        return requestId;
    }

    public String client() {
        return client;
    }

    public long startedAt() {
        return startedAt;
    }

    /** Where it wants to go, once the path has been understood. */
    public @Nullable Address address() {
        return address;
    }

    /** The address of an exchange that is past the point where it was understood. */
    public static Address addressOf(ServerWebExchange exchange) {
        return Objects.requireNonNull(of(exchange).address, "the address is not understood yet");
    }
}
