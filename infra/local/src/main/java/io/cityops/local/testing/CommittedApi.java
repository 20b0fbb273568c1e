package io.cityops.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service as it is committed at {@code src/main/openapi}: a change of the interface is a change
 * that somebody reviews. A test that runs with {@code -Dcityops.openapi=update} writes the file instead.
 */
public final class CommittedApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final int SHOWN = 40;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<String> differences = new ArrayList<>();

    private CommittedApi() {}

    /** Fails, saying where, when the document that a service gives differs from the committed one, or is not sound. */
    public static void check(String service, String live) {
        var document = sorted(JSON.readTree(live));
        document.remove("servers"); // the port of the test
        requireSound(document);
        var file = Path.of(System.getProperty("basedir", "."), "src", "main", "openapi", service + ".json");
        try {
            if ("update".equals(System.getProperty("cityops.openapi"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(document) + "\n");
            } else {
                compare(service, Files.readString(file), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no committed document; " + howToUpdate(service), e);
        }
    }

    private static void compare(String service, String committed, JsonNode live) {
        var comparison = new CommittedApi();
        comparison.compare("", JSON.readTree(committed), live);
        if (!comparison.differences.isEmpty()) {
            var more = comparison.differences.size() - SHOWN;
            throw new AssertionError("The interface differs from src/main/openapi/" + service
                    + ".json (+ is new, - is gone, ~ is changed):\n"
                    + String.join(
                            "\n", comparison.differences.stream().limit(SHOWN).toList())
                    + (more > 0 ? "\n… and " + more + " more" : "")
                    + "\nIf that is meant, " + howToUpdate(service));
        }
    }

    private static String howToUpdate(String service) {
        return "run `mvn verify -pl " + service + " -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dit.test=OpenApiIT -Dcityops.openapi=update` and commit the file.";
    }

    private void compare(String pointer, JsonNode committed, JsonNode live) {
        if (committed.isObject() && live.isObject()) {
            var names = new TreeSet<>(committed.propertyNames());
            names.addAll(live.propertyNames());
            names.forEach(name -> compareMember(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"), committed.get(name), live.get(name)));
        } else if (committed.isArray() && live.isArray() && committed.size() == live.size()) {
            for (int at = 0; at < live.size(); at++) {
                compare(pointer + "/" + at, committed.get(at), live.get(at));
            }
        } else if (!committed.equals(live)) {
            differences.add("~ " + pointer + ": " + brief(committed) + " → " + brief(live));
        }
    }

    private void compareMember(
            String pointer,
            @org.jspecify.annotations.Nullable JsonNode committed,
            @org.jspecify.annotations.Nullable JsonNode live) {
        if (committed == null) {
            differences.add("+ " + pointer);
        } else if (live == null) {
            differences.add("- " + pointer);
        } else {
            compare(pointer, committed, live);
        }
    }

    private static String brief(JsonNode value) {
        var text = value.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** Every variable of a path is declared, and no two operations have one name. */
    private static void requireSound(JsonNode document) {
        var faults = new ArrayList<String>();
        var names = new TreeMap<String, String>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    var place = method + " " + path;
                    VARIABLE.matcher(path)
                            .results()
                            .map(found -> found.group(1))
                            .forEach(name -> {
                                if (!declares(operation, name)) {
                                    faults.add(place + " does not declare {" + name + "}");
                                }
                            });
                    var other = names.put(operation.path("operationId").asString(place), place);
                    if (other != null) {
                        faults.add(place + " has the operationId of " + other);
                    }
                }));
        if (!faults.isEmpty()) {
            throw new AssertionError("The document is not sound:\n" + String.join("\n", faults));
        }
    }

    private static boolean declares(JsonNode operation, String variable) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("in").asString("").equals("path")
                        && parameter.path("name").asString("").equals(variable));
    }

    private static ObjectNode sorted(JsonNode object) {
        var sorted = JSON.createObjectNode();
        new TreeSet<>(object.propertyNames()).forEach(name -> sorted.set(name, ordered(object.path(name))));
        return sorted;
    }

    private static JsonNode ordered(JsonNode value) {
        if (value.isObject()) {
            return sorted(value);
        }
        var array = JSON.createArrayNode();
        value.forEach(element -> array.add(ordered(element)));
        return value.isArray() ? array : value;
    }
}
