package io.cityops.gateway.limits;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Where permits come from that all doors of an installation share. */
interface Leases {

    Mono<Lease> lease(String key, Limit limit, int wanted);

    /**
     * Permits for the taking, fewer than wanted where there are not more.
     *
     * @param next how long until there is one, where there are none
     */
    record Lease(int granted, Duration next) {}
}
