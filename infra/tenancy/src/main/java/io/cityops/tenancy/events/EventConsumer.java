package io.cityops.tenancy.events;

import java.time.Duration;
import java.util.List;

/**
 * A member of a consumer group. Events may come twice and out of order; what makes {@link #consume} fail is delivered
 * again, and an event that fails by itself again and again is put aside in the stream's dead-letter stream.
 */
public interface EventConsumer {

    /** The stream that is read, such as {@code cases}. */
    String stream();

    /** The group whose members share the stream. */
    String group();

    /**
     * How long it lets events come together after it was given some, so that it acts less often on more of them; none
     * by default.
     */
    default Duration gathering() {
        return Duration.ZERO;
    }

    /**
     * Acts on some events of several tenants, none of which is bound.
     *
     * @throws NotNow when the events are good but something else is not: they wait, however long it takes
     */
    void consume(List<Event> events);

    /** What the consumer needs does not answer at present. */
    final class NotNow extends RuntimeException {

        public NotNow(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
