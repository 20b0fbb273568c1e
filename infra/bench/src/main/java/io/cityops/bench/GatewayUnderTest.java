package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A second gateway of the installation, started by the very command of its own and with every duty on; only its limits
 * are set so high that they count without refusing, and its case-service may be another.
 */
final class GatewayUnderTest {

    private GatewayUnderTest() {}

    static Servant start(Installation installation, Path work, String caseService) throws IOException {
        var port = Servant.freePort();
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", Servant.freePort());
        settings.put(
                "spring.data.redis.url",
                "redis://:" + installation.secret("redis") + "@127.0.0.1:" + installation.port("redis"));
        settings.put("cityops.base-url", installation.base());
        settings.put("cityops.service-key", installation.secret("service-key"));
        settings.put("cityops.browser-client-secret", installation.secret("browser-client"));
        settings.put("cityops.services.tenant", local(installation.port("tenant-service")));
        settings.put("cityops.services.cases", caseService);
        settings.put("cityops.services.search", local(installation.port("search-service")));
        for (var scope : List.of("tenant", "client")) {
            settings.put("cityops.gateway.limits.overrides.liuzhou." + scope + ".per-second", 1_000_000);
            settings.put("cityops.gateway.limits.overrides.liuzhou." + scope + ".burst", 1_000_000);
        }
        return Servant.start(
                installation.command("gateway"),
                Map.of("SPRING_APPLICATION_JSON", Installation.JSON.writeValueAsString(settings)),
                port,
                work.resolve("gateway-" + port + ".log").toFile());
    }

    static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
