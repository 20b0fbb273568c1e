package io.cityops.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.events.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/** Towns that exist, and what the other services would tell of them. */
@TestConfiguration(proxyBeanMethods = false)
public class Towns {

    @Bean
    TenantDirectory townDirectory() {
        return id -> id.value().startsWith("no-") ? Optional.empty() : Optional.of(profile(id));
    }

    @Bean
    TenantServiceDouble tenantService() throws IOException {
        return new TenantServiceDouble();
    }

    @Bean
    DynamicPropertyRegistrar whereItListens(TenantServiceDouble tenantService) {
        return registry -> registry.add("cityops.services.tenant", tenantService::address);
    }

    @Bean
    Telling telling(StringRedisTemplate redis, JsonMapper json) {
        return new Telling(redis, json);
    }

    private static TenantProfile profile(TenantId id) {
        return new TenantProfile(id, "Town of " + id, "city", "450200", null, "active", "Asia/Shanghai", null, false);
    }

    /** A town that no other test knows. */
    public static TenantId found() {
        return new TenantId("t-" + Ids.next());
    }

    /** Tells the service what happened, and waits until it has heard. */
    public record Telling(StringRedisTemplate redis, JsonMapper json) {

        public void changed(TenantId tenant, Facility facility) {
            tell("facilities", tenant, "facility.changed", facility.id(), facility.payload());
        }

        public void removed(TenantId tenant, String id, long version) {
            tell("facilities", tenant, "facility.removed", id, Map.of("id", id, "version", version));
        }

        public void tell(String stream, TenantId tenant, String type, String key, Object payload) {
            var entry = new LinkedHashMap<String, String>();
            entry.put("tenant", tenant.value());
            entry.put("id", Ids.next().toString());
            entry.put("type", type);
            entry.put("key", key);
            entry.put("at", Instant.now().toString());
            entry.put("payload", json.writeValueAsString(payload));
            redis.opsForStream().add(Streams.key(stream), entry);
        }

        /** Waits until nothing waits, and the index shows it. */
        public void heard(String stream) throws InterruptedException {
            var deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (waiting(stream) > 0 && Instant.now().isBefore(deadline)) {
                Thread.sleep(50);
            }
            assertThat(waiting(stream)).isZero();
            refresh();
        }

        private static void refresh() throws InterruptedException {
            var address = URI.create(TestServers.elasticsearchUri() + "/cases,facilities/_refresh");
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public long waiting(String stream) {
            return redis.opsForStream().groups(Streams.key(stream)).stream()
                    .mapToLong(group -> group.pendingCount()
                            + ((Number) Optional.ofNullable(group.getRaw().get("lag"))
                                            .orElse(0L))
                                    .longValue())
                    .sum();
        }
    }

    /** A facility as tenant-service tells of it. */
    public record Facility(
            String id, String kind, String name, double lng, double lat, long version, Map<String, Object> known) {

        Facility(String id, String kind, String name, double lng, double lat, long version) {
            this(id, kind, name, lng, lat, version, Map.of("attributes", Map.of("accessible", true)));
        }

        public static Facility toilet(String name, double lng, double lat) {
            return new Facility(Ids.next().toString(), "toilet", name, lng, lat, 1);
        }

        public static Facility parking(String name, double lng, double lat) {
            return new Facility(Ids.next().toString(), "parking", name, lng, lat, 1);
        }

        public Facility named(String newName, long newVersion) {
            return new Facility(id, kind, newName, lng, lat, newVersion, known);
        }

        /** The same, with other things known of it. */
        public Facility knowing(Map<String, Object> other) {
            return new Facility(id, kind, name, lng, lat, version, other);
        }

        public Map<String, Object> payload() {
            var payload = new LinkedHashMap<String, Object>();
            payload.put("id", id);
            payload.put("kind", kind);
            payload.put("name", name);
            payload.put("address", "Main Street");
            payload.put("location", Map.of("lng", lng, "lat", lat));
            payload.put("site", null);
            payload.put("status", "open");
            payload.put("source", "test");
            payload.put("version", version);
            payload.putAll(known);
            return payload;
        }
    }
}
