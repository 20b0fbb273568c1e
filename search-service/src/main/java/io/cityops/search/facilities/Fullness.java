package io.cityops.search.facilities;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How full a tenant's places are (实时余位), as far as it was told.
 *
 * @param until to when it is told
 * @param after of what was told at that time, to which place
 * @param places by the ids of their facilities, as they are shown
 */
record Fullness(Instant until, UUID after, Map<String, JsonNode> places) {

    /** Nobody has told anything. */
    static final Fullness UNTOLD = new Fullness(Instant.EPOCH, new UUID(0, 0), Map.of());

    /** What is older says nothing of now, however clearly it is shown that it is old. */
    private static final Duration WORTHLESS = Duration.ofDays(1);

    private static final int MOST = 50_000;

    /** With what was told since, without what is too old to be shown. */
    Fullness and(Instant until, UUID after, List<ObjectNode> told, Instant now) {
        var all = new HashMap<>(places);
        told.forEach(live -> all.put(live.path("id").asString(), shown(live)));
        return new Fullness(
                until,
                after,
                all.entrySet().stream()
                        .filter(entry -> says(entry.getValue(), now))
                        .limit(MOST)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The facility with how full it is, if that is known. */
    ObjectNode beside(ObjectNode facility) {
        var found = places.get(facility.path("id").asString(""));
        return found == null
                ? facility
                : JsonNodeFactory.instance.objectNode().setAll(facility).set("live", found);
    }

    private static JsonNode shown(ObjectNode live) {
        var shown = live.deepCopy();
        shown.remove("id");
        live.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                shown.remove(field.getKey());
            }
        });
        return shown;
    }

    private static boolean says(JsonNode live, Instant now) {
        return live.has("usual")
                || Instant.parse(live.path("observedAt").asString())
                        .plus(WORTHLESS)
                        .isAfter(now);
    }
}
