package io.cityops.search.feed;

import io.cityops.tenancy.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event says, read strictly: what an index document cannot do without must be there. */
record Payload(Event event) {

    String id() {
        return required(node("id"), "id").asString();
    }

    long version() {
        var version = node("version");
        if (!version.isIntegralNumber()) {
            throw new Unreadable(event, "version");
        }
        return version.asLong();
    }

    String text(String field) {
        return required(node(field), field).asString();
    }

    /** The text at the end of the path, if there is any. */
    @Nullable
    String optional(String... path) {
        var found = event.payload();
        for (var step : path) {
            found = found.path(step);
        }
        return found.isString() && !found.asString().isBlank() ? found.asString() : null;
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        node(field).forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    /** Longitude and latitude, if both are given and on this earth. */
    @Nullable
    Point point(String field) {
        var place = node(field);
        if (place.isNull() || place.isMissingNode()) {
            return null;
        }
        var lng = place.path("lng").asDouble(Double.NaN);
        var lat = place.path("lat").asDouble(Double.NaN);
        if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
            throw new Unreadable(event, field);
        }
        return new Point(lng, lat);
    }

    private JsonNode node(String field) {
        return event.payload().path(field);
    }

    private JsonNode required(JsonNode found, String field) {
        if (!found.isString() || found.asString().isBlank()) {
            throw new Unreadable(event, field);
        }
        return found;
    }

    record Point(double lng, double lat) {

        Map<String, Double> asGeoPoint() {
            return Map.of("lon", lng, "lat", lat);
        }
    }

    /** The event will not be understood, however often it comes. */
    static final class Unreadable extends IllegalArgumentException {

        Unreadable(Event event, String field) {
            super(event.type() + " " + event.key() + " has no usable " + field);
        }
    }
}
