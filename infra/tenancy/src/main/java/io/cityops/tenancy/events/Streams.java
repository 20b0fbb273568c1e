package io.cityops.tenancy.events;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.redis.connection.stream.MapRecord;
import tools.jackson.databind.json.JsonMapper;

/** How an event looks in Redis: entries begin with their tenant. */
public final class Streams {

    private static final String PREFIX = "cityops:events:";

    private Streams() {}

    /** The key of a stream. */
    public static String key(String stream) {
        return PREFIX + stream;
    }

    static String deadLetters(String stream, String group) {
        return PREFIX + stream + ":dead:" + group;
    }

    static Map<String, String> fields(String id, String tenant, String type, String key, Instant at, String payload) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("tenant", tenant);
        fields.put("id", id);
        fields.put("type", type);
        fields.put("key", key);
        fields.put("at", at.toString());
        fields.put("payload", payload);
        return fields;
    }

    /** The event that an entry carries. */
    public static Event event(MapRecord<String, String, String> entry, JsonMapper json) {
        var fields = entry.getValue();
        return new Event(
                field(fields, "id"),
                new TenantId(field(fields, "tenant")),
                field(fields, "type"),
                field(fields, "key"),
                Instant.parse(field(fields, "at")),
                json.readTree(field(fields, "payload")));
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "an event without " + name);
    }
}
