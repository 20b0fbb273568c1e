package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Part;
import io.cityops.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A circuit breaker for each service: one that does not answer is left alone for a while, and callers hear it at once. */
@Component
public final class Parts {

    private final Map<Part, CircuitBreaker> breakers = new EnumMap<>(Part.class);
    private final UpstreamSettings settings;

    Parts(UpstreamSettings settings, MeterRegistry meters) {
        this.settings = settings;
        var config = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window() / 2)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(5)
                .maxWaitDurationInHalfOpenState(settings.rest())
                .build();
        for (var part : Part.values()) {
            var breaker = CircuitBreaker.of(part.label(), config);
            breakers.put(part, breaker);
            Gauge.builder("cityops.gateway.part.open", breaker, Parts::openness)
                    .tag("part", part.label())
                    .register(meters);
        }
    }

    private static double openness(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1;
    }

    /** Begins a call, or returns nothing where the service is being left alone. */
    public @Nullable Call begin(Part part) {
        var breaker = breakers.get(part);
        return breaker != null && breaker.tryAcquirePermission() ? new Call(part, breaker) : null;
    }

    public Refusal resting(Part part) {
        return Faults.down(part, settings.rest());
    }

    /** A call under way; it ends once, well or badly or without a verdict. */
    public static final class Call {

        private final Part part;
        private final CircuitBreaker breaker;
        private final long begun = System.nanoTime();
        private boolean judged;

        private Call(Part part, CircuitBreaker breaker) {
            this.part = part;
            this.breaker = breaker;
        }

        public Part part() {
            return part;
        }

        /** The service answered; that it is overloaded or its own backend is gone counts against it. */
        public void answered(int status) {
            if (status == 502 || status == 503 || status == 504) {
                failed(new IllegalStateException("answered " + status));
            } else if (!judged) {
                judged = true;
                breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            }
        }

        public void failed(Throwable failure) {
            if (!judged) {
                judged = true;
                breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, failure);
            }
        }

        /** The client went away, or was refused: nothing is learned about the service. */
        public void abandoned() {
            if (!judged) {
                judged = true;
                breaker.releasePermission();
            }
        }
    }
}
