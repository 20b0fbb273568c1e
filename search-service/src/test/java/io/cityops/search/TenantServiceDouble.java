package io.cityops.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Tells of layers as tenant-service does: those of its own file, and what a test says a town has thought of itself. */
public final class TenantServiceDouble implements AutoCloseable {

    private static final Path STANDARD = Path.of("../tenant-service/src/main/resources/facilities/layers.json");
    private static final Pattern LAYERS = Pattern.compile("/internal/t/([^/]+)/layers");

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, JsonNode> own = new ConcurrentHashMap<>();
    private final HttpServer server;

    TenantServiceDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A town has a layer of its own; to be said before the town is asked for anything. */
    public void thinks(TenantId town, Map<String, ?> layer) {
        own.put(town.value(), json.valueToTree(layer));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = LAYERS.matcher(exchange.getRequestURI().getPath());
            if (!asked.matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var layers = (ArrayNode) json.readTree(Files.readAllBytes(STANDARD));
            var more = own.get(asked.group(1));
            if (more != null) {
                layers.add(more);
            }
            var body = json.writeValueAsBytes(layers);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
