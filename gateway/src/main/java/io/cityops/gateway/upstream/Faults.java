package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Part;
import io.cityops.gateway.problem.Refusal;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What a failed call means, said to the client: which part does not answer, and when to try again. */
public final class Faults {

    private Faults() {}

    /** The refusal for a failure that is the service's; nothing where it is not. */
    public static @Nullable Refusal of(Part part, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof AbortedException) {
                return null; // refused here, or the client has gone
            }
            if (isSlow(cause)) {
                return slow(part);
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException || isCrowded(cause)) {
                return down(part);
            }
            if (cause instanceof PrematureCloseException || cause instanceof IOException) {
                return broken(part);
            }
        }
        return null;
    }

    private static boolean isSlow(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof java.util.concurrent.TimeoutException && !isCrowded(cause)
                || cause instanceof ResponseStatusException status
                        && status.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }

    private static boolean isCrowded(Throwable cause) {
        return cause instanceof PoolAcquireTimeoutException || cause instanceof PoolAcquirePendingLimitException;
    }

    /** A service that cannot be reached, for whatever reason. */
    public static Refusal down(Part part) {
        return down(part, Duration.ofSeconds(2));
    }

    static Refusal down(Part part, Duration wait) {
        return new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "part-down",
                        "A part of the platform does not answer",
                        "The " + part.label() + " service does not answer at the moment. Nothing was changed.")
                .with("part", part.label())
                .retryAfter(wait);
    }

    static Refusal slow(Part part) {
        return new Refusal(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "part-slow",
                        "A part of the platform takes too long",
                        "The " + part.label()
                                + " service did not answer in time. A change may or may not have been made.")
                .with("part", part.label())
                .retryAfter(Duration.ofSeconds(5));
    }

    private static Refusal broken(Part part) {
        return new Refusal(
                        HttpStatus.BAD_GATEWAY,
                        "part-broken",
                        "A part of the platform broke off",
                        "The " + part.label()
                                + " service broke off its answer. A change may or may not have been made.")
                .with("part", part.label())
                .retryAfter(Duration.ofSeconds(2));
    }
}
