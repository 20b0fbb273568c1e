package io.cityops.gateway.door;

import io.cityops.gateway.address.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts and times what passes, by lane, place and kind of answer; the meters are made once, so that counting costs little. */
@Component
final class Traffic {

    private static final int PLACES = Place.values().length;
    private static final int KINDS = 6;

    private final Timer[] timers = new Timer[2 * PLACES * KINDS];

    Traffic(MeterRegistry meters) {
        for (var lane = 0; lane < 2; lane++) {
            for (var place : Place.values()) {
                for (var kind = 0; kind < KINDS; kind++) {
                    timers[index(lane, place, kind)] = Timer.builder("cityops.gateway.requests")
                            .tag("lane", lane == 1 ? "fast" : "full")
                            .tag("place", place.name().toLowerCase(Locale.ROOT))
                            .tag("status", kind + "xx")
                            .register(meters);
                }
            }
        }
    }

    void count(boolean fastLane, @Nullable Place place, int status, long nanos) {
        var kind = Math.clamp(status / 100, 0, KINDS - 1);
        var known = place == null ? Place.NOWHERE : place;
        timers[index(fastLane ? 1 : 0, known, kind)].record(nanos, TimeUnit.NANOSECONDS);
    }

    private static int index(int lane, Place place, int kind) {
        return (lane * PLACES + place.ordinal()) * KINDS + kind;
    }
}
