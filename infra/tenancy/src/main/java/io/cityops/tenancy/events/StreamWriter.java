package io.cityops.tenancy.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.events.OutboxShard.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Appends to the streams in Redis, and knows whether Redis is still the one it wrote to before. */
class StreamWriter {

    /** A stream keeps about as many entries as fit into a gigabyte; the index can be made anew from PostgreSQL. */
    private static final long LENGTH = 1_000_000;

    /** What a group reads in less than a second. */
    private static final long MOMENT = 2_000;

    private final StringRedisTemplate redis;
    private final String mark;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    StreamWriter(StringRedisTemplate redis, String service) {
        this.redis = redis;
        this.mark = "cityops:relay:" + service;
    }

    void append(List<Letter> letters) {
        var options = XAddOptions.trim(TrimOptions.maxLen(LENGTH).approximate());
        redis.executePipelined((RedisCallback<@Nullable Object>) connection -> {
            letters.forEach(letter -> connection
                    .streamCommands()
                    .xAdd(
                            StreamRecords.newRecord()
                                    .in(bytes(Streams.key(letter.stream())))
                                    .ofMap(entry(letter)),
                            options));
            return null;
        });
        letters.forEach(letter -> written.add(letter.stream()));
    }

    /** Whether some group has more before it of what was written here than it reads in a moment. */
    boolean areBehind() {
        return written.stream()
                .map(Streams::key)
                .filter(redis::hasKey)
                .flatMap(key -> redis.opsForStream().groups(key).stream())
                .anyMatch(group -> group.getRaw().get("lag") instanceof Number lag && lag.longValue() > MOMENT);
    }

    /** Whether Redis still holds the mark that was set when it was first written to. */
    boolean remembers() {
        return Boolean.TRUE.equals(redis.hasKey(mark));
    }

    void remember() {
        redis.opsForValue().setIfAbsent(mark, "1");
    }

    private static Map<byte[], byte[]> entry(Letter letter) {
        var entry = new LinkedHashMap<byte[], byte[]>();
        Streams.fields(
                        letter.id().toString(),
                        letter.tenant(),
                        letter.type(),
                        letter.key(),
                        letter.at(),
                        letter.payload())
                .forEach((name, value) -> entry.put(bytes(name), bytes(value)));
        return entry;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
