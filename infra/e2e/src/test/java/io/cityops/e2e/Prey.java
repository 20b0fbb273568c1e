package io.cityops.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What an attacker would love to see of a tenant: ids of its things, and words that only it knows. */
record Prey(Map<String, String> ids, List<String> traces) {

    private static final List<String> KINDS =
            List.of("cases", "users", "units", "facilities", "links", "clients", "catalogue", "facilities/imports");

    static Prey of(String tenant, Client insider) {
        var ids = new LinkedHashMap<String, String>();
        var traces = new ArrayList<String>();
        for (var kind : KINDS) {
            var answer = insider.get("/t/" + tenant + "/api/" + kind + "?limit=5");
            if (answer.status() == 200) {
                var first = answer.json().path("items").path(0);
                if (!first.isMissingNode()) {
                    ids.put(kind, first.path("id").asString());
                    addTraces(traces, kind, first);
                }
            }
        }
        if (!ids.keySet().containsAll(List.of("cases", "users", "units", "facilities", "links"))) {
            throw new AssertionError("nothing to attack in " + tenant + ": only " + ids.keySet());
        }
        return new Prey(Map.copyOf(ids), List.copyOf(traces));
    }

    /** The prey's id for a path's parameter; something random where the prey has none. */
    String id(String path, String parameter) {
        return KINDS.reversed().stream()
                .filter(kind -> path.contains("/api/" + kind + "/{" + parameter + "}")
                        || path.contains("/search/" + kind + "/{" + parameter + "}"))
                .filter(ids::containsKey)
                .map(ids::get)
                .findFirst()
                .orElse(
                        parameter.equals("collectionId")
                                ? "toilets"
                                : UUID.randomUUID().toString());
    }

    private static void addTraces(List<String> traces, String kind, JsonNode thing) {
        switch (kind) {
            case "cases" -> traces.add(thing.path("number").asString());
            case "facilities" -> traces.add(thing.path("name").asString());
            default -> traces.add("\"id\":\"" + thing.path("id").asString() + "\"");
        }
    }
}
