package io.cityops.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
record Endpoint(String method, String path, JsonNode operation) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");

    static List<Endpoint> all(JsonNode openApi) {
        var found = new ArrayList<Endpoint>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())
                        && !access(operation.getValue()).equals("internal")) {
                    found.add(new Endpoint(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            operation.getValue()));
                }
            }
        }
        return found;
    }

    String name() {
        return method + " " + path;
    }

    boolean isPublic() {
        return access(operation).equals("public");
    }

    /** Whether the path names a thing below its tenant. */
    boolean takesIds() {
        return PARAMETER.matcher(path.replaceFirst("^/t/\\{[a-zA-Z]+}", "")).find();
    }

    /** Calls it at a tenant's door, with ids that belong to the prey. */
    Answer call(Client client, String tenant, Prey prey) {
        var address = PARAMETER
                .matcher(path.replaceFirst("^/t/\\{[a-zA-Z]+}", "/t/" + tenant))
                .replaceAll(parameter -> prey.id(path, parameter.group(1)));
        if (operation.path("requestBody").path("content").has("multipart/form-data")) {
            return client.multipart(address, Client.Part.text("kind", "toilet"));
        }
        return switch (method) {
            case "GET" -> client.get(address);
            case "DELETE" -> client.bytes("DELETE", address, "application/json", new byte[0]);
            default -> client.json(method, address, Map.of());
        };
    }

    private static String access(JsonNode operation) {
        var access = operation.path("x-access");
        return access.isString() ? access.asString() : "";
    }
}
