package io.cityops.search.feed;

import io.cityops.tenancy.events.Streams;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.stream.StreamInfo.XInfoGroup;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many events of all tenants wait to be indexed. */
@Component
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

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

    private static long waiting(XInfoGroup group) {
        var unread = Objects.requireNonNullElse(group.getRaw().get("lag"), 0L);
        return group.pendingCount() + ((Number) unread).longValue();
    }
}
