package io.cityops.search.care;

import io.cityops.search.feed.Indexing;
import io.cityops.tenancy.events.Streams;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamInfo.XInfoGroup;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many events of all tenants wait to be indexed. */
@Component
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private static final Duration STEP = Duration.ofMillis(200);

    private final StringRedisTemplate redis;

    Backlog(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** The number; nobody knows it while Redis does not answer. */
    @Nullable
    Long of(String stream) {
        try {
            if (!redis.hasKey(Streams.key(stream))) {
                return 0L;
            }
            return redis.opsForStream().groups(Streams.key(stream)).stream()
                    .filter(group -> group.groupName().equals(Indexing.GROUP))
                    .mapToLong(Backlog::waiting)
                    .sum();
        } catch (DataAccessException e) {
            LOG.debug("the backlog of {} is unknown", stream, e);
            return null;
        }
    }

    /** Whether all that the stream holds at this moment is indexed before patience is at its end. */
    boolean isDone(String stream, Duration patience) throws InterruptedException {
        var key = Streams.key(stream);
        if (!redis.hasKey(key)) {
            return true;
        }
        var last = RecordId.of(redis.opsForStream().info(key).lastGeneratedId());
        for (var waited = Duration.ZERO; !isDone(key, last); waited = waited.plus(STEP)) {
            if (waited.compareTo(patience) >= 0) {
                return false;
            }
            Thread.sleep(STEP);
        }
        return true;
    }

    private boolean isDone(String key, RecordId last) {
        var given = redis.opsForStream().groups(key).stream()
                .filter(group -> group.groupName().equals(Indexing.GROUP))
                .anyMatch(group -> !isBefore(RecordId.of(group.lastDeliveredId()), last));
        if (!given) {
            return false;
        }
        var open = redis.opsForStream().pending(key, Indexing.GROUP);
        return open == null || open.getTotalPendingMessages() == 0 || isBefore(last, RecordId.of(open.minMessageId()));
    }

    private static boolean isBefore(RecordId one, RecordId other) {
        return Comparator.comparing(RecordId::getTimestamp)
                        .thenComparing(RecordId::getSequence)
                        .compare(one, other)
                < 0;
    }

    private static long waiting(XInfoGroup group) {
        var unread = Objects.requireNonNullElse(group.getRaw().get("lag"), 0L);
        return group.pendingCount() + ((Number) unread).longValue();
    }
}
