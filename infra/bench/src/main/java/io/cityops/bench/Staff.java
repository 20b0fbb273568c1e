package io.cityops.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the benchmark needs of a tenant to lead a case all the way: somebody who may do everything, what it is about, and
 * who handles it.
 *
 * @param token of the tenant's machine client
 */
record Staff(String base, String token, String category, String condition, String unit) {

    static final String TENANT = "liuzhou";
    private static final String CATEGORY = "06010";
    private static final List<String> WAY =
            List.of("accept", "file", "dispatch", "sign", "feed_back", "check_pass", "close");

    static Staff of(Installation installation) throws IOException {
        var base = installation.base();
        var token = installation.token(TENANT);
        var matter = get(base, token, "/catalogue?kind=matter&q=" + CATEGORY).at("/items/0");
        for (var unit : get(base, token, "/units?limit=200").path("items")) {
            if (!unit.path("kind").asString().equals("centre")) {
                return new Staff(
                        base,
                        token,
                        CATEGORY,
                        matter.at("/conditions/0/id").asString(),
                        unit.path("id").asString());
            }
        }
        throw new IOException(TENANT + " has no unit that handles");
    }

    /** Leads a new case some steps of the way and tells its number. */
    String lead(int steps) throws IOException {
        var opened = post(
                "/cases",
                Map.of(
                        "category",
                        category,
                        "description",
                        "路边垃圾成堆，请尽快清运",
                        "place",
                        Map.of("lng", 109.41, "lat", 24.32, "address", "中山中路"),
                        "source",
                        "hotline"));
        var id = opened.path("id").asString();
        var version = opened.path("version").asLong();
        for (var action : WAY.subList(0, steps)) {
            var order = new HashMap<String, Object>(Map.of("action", action, "version", version));
            order.put("condition", condition);
            order.put("unit", unit);
            order.put("note", "已清运并冲洗路面");
            version = post("/cases/" + id + "/actions", order).path("version").asLong();
        }
        return opened.path("number").asString();
    }

    static int wholeWay() {
        return WAY.size();
    }

    private JsonNode post(String path, Object body) throws IOException {
        return send(request(base, token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Installation.JSON.writeValueAsString(body)))
                .build());
    }

    private static JsonNode get(String base, String token, String path) throws IOException {
        return send(request(base, token, path).GET().build());
    }

    private static HttpRequest.Builder request(String base, String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + "/t/" + TENANT + "/api" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return Installation.JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
