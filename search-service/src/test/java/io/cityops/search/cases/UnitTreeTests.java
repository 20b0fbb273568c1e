package io.cityops.search.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    private static final UUID DISTRICT = new UUID(0, 1);
    private static final UUID STREET = new UUID(0, 2);
    private static final UUID COMMUNITY = new UUID(0, 3);
    private static final UUID BESIDE = new UUID(0, 4);

    private HttpServer tenantService;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/internal/t/nanguan/units", exchange -> {
            var told = "[%s,%s,%s,%s]"
                    .formatted(
                            unit(COMMUNITY, STREET),
                            unit(STREET, DISTRICT),
                            unit(BESIDE, DISTRICT),
                            unit(DISTRICT, null))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        tenantService.start();
    }

    @AfterEach
    void close() {
        tenantService.stop(0);
    }

    @Test
    void knowsAllBeneathAUnitInWhateverOrderItIsTold() {
        assertThat(beneath(DISTRICT)).containsExactlyInAnyOrder(DISTRICT, STREET, COMMUNITY, BESIDE);
        assertThat(beneath(STREET)).containsExactlyInAnyOrder(STREET, COMMUNITY);
        assertThat(beneath(BESIDE)).containsExactly(BESIDE);
    }

    @Test
    void knowsNoMoreThanTheUnitWhileNobodyTells() {
        status = 503;

        assertThat(beneath(DISTRICT)).containsExactly(DISTRICT);
    }

    private Set<UUID> beneath(UUID unit) {
        var address =
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort());
        var settings = new WebSettings("http://localhost", "key", Map.of("tenant", address));
        var tree = new UnitTree(new ServiceClients(settings));
        return CurrentTenant.callAs(new TenantId("nanguan"), () -> tree.beneath(unit));
    }

    private static String unit(UUID id, UUID parent) {
        return "{\"id\":\"%s\",\"parent\":%s}".formatted(id, parent == null ? "null" : '"' + parent.toString() + '"');
    }
}
