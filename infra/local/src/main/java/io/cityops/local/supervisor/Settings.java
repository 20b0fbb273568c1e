package io.cityops.local.supervisor;

import io.cityops.local.Database;
import io.cityops.local.Elasticsearch;
import io.cityops.local.Redis;
import io.cityops.local.home.Secrets;
import io.cityops.local.services.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What each service is told about this installation: one JSON object in its environment, which no process list shows. */
final class Settings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Arguments arguments;
    private final Addresses addresses;
    private final Secrets secrets;

    Settings(Arguments arguments, Addresses addresses, Secrets secrets) {
        this.arguments = arguments;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    Map<String, String> environment(Service service) {
        return spoken(settings(service));
    }

    /** The same at ports of this machine that are free, for a process that ends by itself as soon as it listens. */
    Map<String, String> rehearsal(Service service) {
        var settings = settings(service);
        settings.put("server.address", "127.0.0.1");
        settings.replaceAll((name, value) -> name.endsWith("server.port") ? "0" : value);
        settings.put("cityops.rehearsal", "true");
        return spoken(settings);
    }

    private static Map<String, String> spoken(Map<String, String> settings) {
        return Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(settings));
    }

    private Map<String, String> settings(Service service) {
        var settings = common(service);
        switch (service) {
            case TENANT -> settings.putAll(shard("tenant"));
            case CASES -> settings.putAll(shard("cases"));
            case SEARCH -> settings.put("cityops.elasticsearch", Elasticsearch.uri(addresses.elasticsearch()));
            case GATEWAY -> {
                settings.put("server.address", arguments.listen());
                settings.put("management.server.address", "127.0.0.1");
                settings.put("management.server.port", String.valueOf(addresses.gatewayManagement()));
            }
        }
        return settings;
    }

    private Map<String, String> common(Service service) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", String.valueOf(addresses.port(service)));
        settings.put("spring.data.redis.url", Redis.uri(addresses.redis(), secrets.password("redis")));
        settings.put("cityops.base-url", addresses.base());
        settings.put("cityops.service-key", secrets.password("service-key"));
        settings.put("cityops.encryption-key", secrets.key("encryption-key"));
        settings.put("cityops.files", arguments.home().files().toString());
        settings.put("cityops.demo", String.valueOf(arguments.demo()));
        settings.put("cityops.demo-password", secrets.spoken("demo-password"));
        settings.put("cityops.operator-password", secrets.spoken("operator-password"));
        settings.put("cityops.browser-client-secret", secrets.password("browser-client"));
        for (Service other : Service.values()) {
            if (other != Service.GATEWAY) {
                settings.put("cityops.services." + other.role(), addresses.uri(other));
            }
        }
        return settings;
    }

    private Map<String, String> shard(String database) {
        var found = Servers.database(database, addresses, secrets);
        var settings = new LinkedHashMap<String, String>();
        settings.put("cityops.tenancy.shards[0].name", "main");
        settings.put("cityops.tenancy.shards[0].url", found.url());
        role(settings, "owner", found.owner());
        role(settings, "app", found.application());
        role(settings, "relay", found.relay());
        return settings;
    }

    private static void role(Map<String, String> settings, String name, Database.Role role) {
        settings.put("cityops.tenancy.shards[0]." + name + ".username", role.username());
        settings.put("cityops.tenancy.shards[0]." + name + ".password", role.password());
    }
}
