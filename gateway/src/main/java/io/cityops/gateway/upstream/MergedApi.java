package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI documents laid together: what two services call the same but mean differently gets the service's name before its own. */
final class MergedApi {

    static final String MISSING = "x-missing";

    private static final String REFERENCE = "#/components/";

    private final JsonMapper json = JsonMapper.shared();
    private final ObjectNode root = json.createObjectNode();
    private final ObjectNode paths = json.createObjectNode();
    private final ObjectNode components = json.createObjectNode();
    private final ArrayNode tags = json.createArrayNode();

    MergedApi(String baseUrl) {
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "CityOps Cloud")
                .put("version", "1")
                .put("description", "The interface of this installation, all services together.");
        root.putArray("servers").addObject().put("url", baseUrl);
    }

    /** Lays a service's document to the others; what is internal stays inside. */
    void add(Part part, JsonNode document) {
        var renamed = new HashMap<String, String>();
        document.path("components")
                .properties()
                .forEach(kind ->
                        kind.getValue().properties().forEach(entry -> name(part, kind.getKey(), entry, renamed)));
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(entry -> place(kind.getKey(), entry, renamed)));
        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/internal"))
                .forEach(path -> paths.set(path.getKey(), adjusted(path.getValue(), renamed)));
        document.path("tags").forEach(tags::add);
    }

    private void name(Part part, String kind, Map.Entry<String, JsonNode> entry, Map<String, String> renamed) {
        var taken = components.path(kind).get(entry.getKey());
        if (taken != null && !taken.equals(entry.getValue())) {
            renamed.put(kind + "/" + entry.getKey(), part.label() + "_" + entry.getKey());
        }
    }

    private void place(String kind, Map.Entry<String, JsonNode> entry, Map<String, String> renamed) {
        var name = renamed.getOrDefault(kind + "/" + entry.getKey(), entry.getKey());
        components.withObjectProperty(kind).set(name, adjusted(entry.getValue(), renamed));
    }

    private JsonNode adjusted(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        var copy = node.deepCopy();
        adjust(copy, renamed);
        return copy;
    }

    private void adjust(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            var target = target(object.path("$ref").asString(""), renamed);
            if (target != null) {
                object.put("$ref", target);
            }
        }
        node.forEach(child -> adjust(child, renamed));
    }

    private static @Nullable String target(String reference, Map<String, String> renamed) {
        if (!reference.startsWith(REFERENCE)) {
            return null;
        }
        var place = reference.substring(REFERENCE.length());
        var name = renamed.get(place);
        return name == null ? null : REFERENCE + place.substring(0, place.lastIndexOf('/') + 1) + name;
    }

    /** The whole; it says which services are missing from it. */
    ObjectNode document(List<String> missing) {
        root.set("tags", tags);
        root.set("paths", paths);
        root.set("components", components);
        if (!missing.isEmpty()) {
            missing.forEach(root.putArray(MISSING)::add);
        }
        return root;
    }
}
