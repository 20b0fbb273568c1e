package io.cityops.local.home;

import io.cityops.local.process.PrivateFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins of the demo tenants (演示数据), for people and for scripts: {@code demo.json}. */
public record DemoFile(@Nullable String base, List<Tenant> tenants) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long PATIENCE_SECONDS = 300;

    public record Tenant(
            String slug,
            String name,
            String level,
            @Nullable String parent,
            List<User> users,
            @Nullable Client client) {

        public Optional<User> user(String username) {
            return users.stream()
                    .filter(user -> user.username().equals(username))
                    .findFirst();
        }
    }

    public record User(String role, String username, String password) {}

    public record Client(String id, String secret) {}

    public Optional<Tenant> tenant(String slug) {
        return tenants.stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
    }

    public void write(Path file) throws IOException {
        PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /** Waits until the tenant service has loaded its demo tenants. */
    public static DemoFile await(String base, String tenantService, String serviceKey) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(tenantService + "/internal/demo"))
                .header("X-CityOps-Service", serviceKey)
                .timeout(Duration.ofSeconds(20))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                var loaded = ask(client, request);
                if (loaded.isPresent()) {
                    return new DemoFile(base, loaded.get().tenants());
                }
                Thread.sleep(250);
            }
        }
        throw new Refusal("The demo tenants were not loaded within %d seconds; ./cityops logs tenant-service says why."
                .formatted(PATIENCE_SECONDS));
    }

    private static Optional<DemoFile> ask(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(JSON.readValue(response.body(), DemoFile.class))
                            .filter(demo -> !demo.tenants().isEmpty())
                    : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
