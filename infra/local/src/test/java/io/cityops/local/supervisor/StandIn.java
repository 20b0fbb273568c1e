package io.cityops.local.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Stands in for a service where only its supervisor is tested: is ready at once, and knows one demo tenant. */
public final class StandIn {

    private static final String DEMO = """
            {"tenants":[{"slug":"platform","name":"平台","level":"platform","parent":null,
            "users":[{"role":"platform_operator","username":"operator","password":"%s"}],
            "client":{"id":"machine-platform","secret":"s"}}]}
            """;

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        String settings = System.getenv("SPRING_APPLICATION_JSON");
        int port = Integer.parseInt(setting(settings, "server.port"));
        String management = setting(settings, "management.server.port");
        serve(settings, port);
        if (!management.isEmpty()) {
            serve(settings, Integer.parseInt(management));
        }
    }

    private static void serve(String settings, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/readyz", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/internal/demo", exchange -> {
            boolean trusted = setting(settings, "cityops.service-key")
                    .equals(exchange.getRequestHeaders().getFirst("X-CityOps-Service"));
            answer(exchange, trusted ? 200 : 404, DEMO.formatted(setting(settings, "cityops.demo-password")));
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String setting(String settings, String name) {
        var found = Pattern.compile("[\"{,]" + Pattern.quote(name) + "\":\"([^\"]*)\"")
                .matcher(settings);
        return found.find() ? found.group(1) : "";
    }
}
