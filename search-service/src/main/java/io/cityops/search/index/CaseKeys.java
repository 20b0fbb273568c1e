package io.cityops.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a case is found by beside its words as they are written: the end of its number, how its words are read. */
public final class CaseKeys {

    private CaseKeys() {}

    /** The fields that a case's document has for it, from what is told of the case and its whole description. */
    public static Map<String, Object> of(JsonNode told, String description) {
        var category = told.path("category");
        var names = texts(category.path("name"), told.path("unit").path("name"));
        var texts = Stream.concat(
                        Stream.of(description), Stream.concat(texts(told.path("address")).stream(), names.stream()))
                .toList();
        var keys = new LinkedHashMap<String, Object>();
        keys.put(
                "numberBack",
                new StringBuilder(told.path("number").asString("")).reverse().toString());
        keys.put("sound", Sounds.of(texts));
        keys.put("initials", Sounds.initials(names));
        if (category.path("code").isString()) {
            keys.put("about", about(category));
        }
        if (told.path("grid").path("code").isString()) {
            keys.put("grid", told.path("grid").path("code").asString());
        }
        if (told.path("hazard").isString()) {
            keys.put("hazard", true);
        }
        return keys;
    }

    /** A code alone says nothing, neither across schemes nor across kinds. */
    private static String about(JsonNode category) {
        return String.join(
                " ",
                category.path("scheme").asString(""),
                category.path("kind").asString("matter"),
                category.path("code").asString());
    }

    private static List<String> texts(JsonNode... nodes) {
        return Stream.of(nodes)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
