package io.cityops.search.care;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other services, as far as they own what the index holds a copy of. */
final class FakeOwner implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<String> onTheWay = new CopyOnWriteArrayList<>();
    final List<TenantId> tenants = new CopyOnWriteArrayList<>();
    private final Map<String, TreeMap<String, JsonNode>> things = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Runnable afterVersions = () -> {};

    FakeOwner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/", this::answer);
        server.start();
    }

    Owners asked() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var services = Map.of("tenant", address, "cases", address);
        return new Owners(new ServiceClients(new WebSettings("http://localhost", "key", services)));
    }

    void has(TenantId tenant, String stock, Map<String, ?> thing) {
        things.computeIfAbsent("/internal/t/" + tenant + "/" + stock, path -> new TreeMap<>())
                .put(String.valueOf(thing.get("id")), JSON.valueToTree(thing));
    }

    /** What happens once it has told versions. */
    void then(Runnable happening) {
        afterVersions = happening;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var path = exchange.getRequestURI().getPath();
        var told = JSON.writeValueAsString(
                        path.equals("/internal/tenants")
                                ? Map.of(
                                        "items",
                                        tenants.stream()
                                                .map(id -> Map.of("id", id, "status", "active"))
                                                .toList())
                                : told(path, exchange.getRequestURI().getQuery(), asked))
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    private Object told(String path, String query, JsonNode asked) {
        var kept = things.getOrDefault(path.substring(0, path.lastIndexOf('/')), new TreeMap<>());
        if (path.endsWith("/versions")) {
            var after = query.replaceAll(".*after=([^&]*).*", "$1");
            var limit = Integer.parseInt(query.replaceAll(".*limit=([^&]*).*", "$1"));
            var page = kept.tailMap(after, false).values().stream()
                    .limit(limit)
                    .map(thing -> Map.of("id", thing.path("id"), "version", thing.path("version")))
                    .toList();
            afterVersions.run();
            return page;
        }
        var found =
                asked.path("ids").valueStream().map(JsonNode::asString).flatMap(id -> Stream.ofNullable(kept.get(id)));
        return Map.of("things", found.toList(), "onTheWay", onTheWay);
    }
}
