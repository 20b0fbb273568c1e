package io.cityops.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Real servers for the tests of this virtual machine: each is started when it is first asked for, shared by all tests,
 * and gone when the machine ends. Where a container engine answers they run in containers; {@code
 * -Dcityops.test.servers=embedded} or {@code containers} decides otherwise.
 */
public final class TestServers {

    /** What the services of one test installation say to each other. */
    public static final String SERVICE_KEY = "test-service-key";

    private static final String ENCRYPTION_KEY = "Y2l0eW9wcy10ZXN0cy1jaXR5b3BzLXRlc3RzLTEyMyE=";
    private static final Map<String, Object> STARTED = new ConcurrentHashMap<>();

    private TestServers() {}

    public static TestPostgres postgres() {
        return once(
                "postgres", TestPostgres.class, () -> Engine.isThere() ? Containers.postgres() : Embedded.postgres());
    }

    public static String redisUri() {
        return once("redis", String.class, () -> Engine.isThere() ? Containers.redis() : Embedded.redis());
    }

    public static String elasticsearchUri() {
        return once(
                "elasticsearch",
                String.class,
                () -> Engine.isThere()
                        ? Containers.elasticsearch().orElseGet(Embedded::elasticsearch)
                        : Embedded.elasticsearch());
    }

    /** Spring properties of a service with one fresh database per name, each a shard of its own, and Redis. */
    public static Map<String, String> properties(String... databases) {
        var properties = new LinkedHashMap<>(common());
        for (int shard = 0; shard < databases.length; shard++) {
            String prefix = "cityops.tenancy.shards[" + shard + "].";
            var database = postgres().createDatabase(databases[shard]);
            properties.put(prefix + "name", databases[shard]);
            properties.put(prefix + "url", database.url());
            properties.put(prefix + "owner.username", database.owner().username());
            properties.put(prefix + "owner.password", database.owner().password());
            properties.put(prefix + "app.username", database.application().username());
            properties.put(prefix + "app.password", database.application().password());
            properties.put(prefix + "relay.username", database.relay().username());
            properties.put(prefix + "relay.password", database.relay().password());
        }
        return properties;
    }

    /** Spring properties of a service that keeps no database but an index: Redis and Elasticsearch. */
    public static Map<String, String> searchProperties() {
        var properties = new LinkedHashMap<>(common());
        properties.put("cityops.elasticsearch", elasticsearchUri());
        return properties;
    }

    private static Map<String, String> common() {
        return Map.of(
                "spring.data.redis.url",
                redisUri(),
                "cityops.service-key",
                SERVICE_KEY,
                "cityops.encryption-key",
                ENCRYPTION_KEY,
                "cityops.base-url",
                "http://localhost:8080",
                "cityops.files",
                once("files", String.class, TestServers::files),
                "cityops.demo",
                "false");
    }

    private static String files() {
        try {
            return Files.createTempDirectory("cityops-test-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T once(String name, Class<T> type, Supplier<T> start) {
        return type.cast(STARTED.computeIfAbsent(name, server -> start.get()));
    }
}
