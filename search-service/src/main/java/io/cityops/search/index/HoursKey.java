package io.cityops.search.index;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The opening hours (开放时间) by which a facility is open, so that those that are open together are found together. */
public final class HoursKey {

    private static final String ALWAYS = "24/7";

    private HoursKey() {}

    /** Its hours as they are written; none while it is closed or repaired, or where nobody has written them. */
    public static @Nullable String of(JsonNode facility) {
        var attributes = facility.path("attributes");
        if (!facility.path("status").asString("").equals("open")) {
            return null;
        }
        if (attributes.path("open24h").asBoolean(false)) {
            return ALWAYS;
        }
        var hours = attributes.path("openHours").asString("").strip();
        return hours.isEmpty() ? null : hours;
    }
}
