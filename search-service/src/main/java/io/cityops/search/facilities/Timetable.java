package io.cityops.search.facilities;

import io.cityops.search.index.HoursKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * When what is open in a tenant, by the hours as facilities have them.
 *
 * @param until to when it is told
 */
record Timetable(@Nullable Instant until, Map<String, List<Opening>> openings, Map<String, JsonNode> shown) {

    /** Nobody has told one. */
    static final Timetable UNTOLD = new Timetable(null, Map.of(), Map.of());

    static Timetable of(Instant until, Map<String, List<Opening>> openings) {
        var shown = openings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> json(until, entry.getValue())));
        return new Timetable(until, openings, shown);
    }

    boolean isTold() {
        return until != null;
    }

    /** The hours by which something is open at the moment. */
    Set<String> openAt(Instant now) {
        return openings.entrySet().stream()
                .filter(hours -> hours.getValue().stream().anyMatch(opening -> opening.isAt(now)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The facility with the times at which it is open, if they are known. */
    ObjectNode beside(ObjectNode facility) {
        var hours = HoursKey.of(facility);
        var found = hours == null ? null : shown.get(hours);
        return found == null
                ? facility
                : JsonNodeFactory.instance.objectNode().setAll(facility).set("opening", found);
    }

    private static JsonNode json(Instant until, List<Opening> openings) {
        var shown = JsonNodeFactory.instance.objectNode();
        shown.put("until", until.toString());
        var spans = shown.putArray("spans");
        openings.forEach(opening -> spans.addObject()
                .put("from", opening.from().toString())
                .put("to", opening.to().toString())
                .put("state", opening.state()));
        return shown;
    }

    /** A time at which something is open, or may be. */
    record Opening(Instant from, Instant to, String state) {

        boolean isAt(Instant now) {
            return state.equals("open") && !now.isBefore(from) && now.isBefore(to);
        }
    }
}
