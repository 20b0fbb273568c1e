package io.cityops.tenancy.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.RedisStreamCommands.XClaimOptions;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.PendingMessage;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StreamOperations;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One member's view of a stream in Redis. */
final class GroupMember {

    static final int BATCH = 500;
    private static final int TRIES = 5;
    private static final Duration ABANDONED = Duration.ofSeconds(15);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final StreamOperations<String, String, String> streams;
    private final String stream;
    private final String key;
    private final String group;
    private final Consumer self;
    private boolean grouped;

    private GroupMember(StringRedisTemplate redis, String stream, String group, String name) {
        this.redis = redis;
        this.streams = redis.opsForStream();
        this.stream = stream;
        this.key = Streams.key(stream);
        this.group = group;
        this.self = Consumer.from(group, name);
    }

    /** Makes the group read from the stream's beginning, should Redis not know it. */
    void ensureGroup() {
        if (grouped && redis.hasKey(key)) {
            return;
        }
        try {
            streams.createGroup(key, ReadOffset.from("0"), group);
        } catch (RedisSystemException e) {
            if (e.getCause() == null
                    || !String.valueOf(e.getCause().getMessage()).contains("BUSYGROUP")) {
                throw e;
            }
        }
        grouped = true;
    }

    /** What this member was given and has not finished. */
    List<MapRecord<String, String, String>> own() {
        return read(StreamReadOptions.empty().count(BATCH), ReadOffset.from("0"));
    }

    /** What nobody was given yet; waits a moment for it. */
    List<MapRecord<String, String, String>> fresh() {
        return read(StreamReadOptions.empty().count(BATCH).block(WAIT), ReadOffset.lastConsumed());
    }

    /** Takes over what a member that went away has left. */
    List<MapRecord<String, String, String>> claimAbandoned() {
        var left = streams.pending(key, group, Range.unbounded(), BATCH).stream()
                .filter(entry -> entry.getElapsedTimeSinceLastDelivery().compareTo(ABANDONED) > 0)
                .map(PendingMessage::getId)
                .toArray(RecordId[]::new);
        return left.length == 0
                ? List.of()
                : streams.claim(
                        key,
                        group,
                        self.getName(),
                        XClaimOptions.minIdle(ABANDONED).ids(left));
    }

    void done(List<MapRecord<String, String, String>> entries) {
        streams.acknowledge(key, group, entries.stream().map(MapRecord::getId).toArray(RecordId[]::new));
    }

    /** Moves an entry that was tried often enough to the dead letters; tells whether it did. */
    boolean putAsideWhenHopeless(MapRecord<String, String, String> entry, String why) {
        var id = entry.getId();
        var deliveries = streams.pending(key, group, Range.closed(id.getValue(), id.getValue()), 1).stream()
                .mapToLong(PendingMessage::getTotalDeliveryCount)
                .max()
                .orElse(TRIES);
        if (deliveries < TRIES) {
            return false;
        }
        var letter = new HashMap<>(entry.getValue());
        letter.put("why", why);
        streams.add(Streams.deadLetters(stream, group), letter);
        done(List.of(entry));
        return true;
    }

    /** Goes away in order, leaving what is unfinished to be claimed. */
    void leave() {
        try {
            if (streams.pending(key, self, Range.unbounded(), 1).isEmpty()) {
                streams.deleteConsumer(key, self);
            }
        } catch (RuntimeException e) {
            // Redis is going away too: an idle member does no harm
            grouped = false;
        }
    }

    @SuppressWarnings("unchecked") // the array of one offset that varargs make
    private List<MapRecord<String, String, String>> read(StreamReadOptions options, ReadOffset from) {
        try {
            var entries = streams.read(self, options, StreamOffset.create(key, from));
            return entries == null ? List.of() : entries;
        } catch (RedisSystemException e) {
            grouped = false;
            throw e;
        }
    }

    /** Makes members. */
    static final class Factory {

        private final StringRedisTemplate redis;

        Factory(StringRedisTemplate redis) {
            this.redis = redis;
        }

        GroupMember join(String stream, String group, String name) {
            return new GroupMember(redis, stream, group, name);
        }
    }
}
