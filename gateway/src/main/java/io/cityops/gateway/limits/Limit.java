package io.cityops.gateway.limits;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may come.
 *
 * @param perSecond on average
 * @param burst at once, after a rest
 */
record Limit(
        @DefaultValue("100") double perSecond,
        @DefaultValue("400") long burst) {

    Limit {
        if (perSecond <= 0 || burst < 1) {
            throw new IllegalArgumentException("a limit lets somebody through");
        }
    }

    /** How many permits are fetched at once: a tenth of a second's worth, so that little is lost with a door that stops. */
    int batch() {
        return Math.clamp(Math.round(Math.min(perSecond / 10, burst / 4.0)), 1, 2_000);
    }
}
