package io.cityops.tenant.facilities.hours;

import java.time.Instant;

/**
 * A time at which a place is open, or may be; what lies in no span is closed for certain.
 *
 * @param to when it ends, which no longer belongs to it
 */
public record Span(Instant from, Instant to, State state) {

    /** What is known of the time. */
    public enum State {
        OPEN,
        /** The hours themselves leave it open, or depend on something that nobody knows. */
        UNKNOWN
    }
}
