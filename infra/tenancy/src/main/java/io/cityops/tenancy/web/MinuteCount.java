package io.cityops.tenancy.web;

import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What somebody of the bound tenant has brought in this minute, over all instances; nobody is refused while Redis is away. */
public final class MinuteCount {

    private static final Logger LOG = LoggerFactory.getLogger(MinuteCount.class);
    private static final int MINUTE = 60;

    private final StringRedisTemplate redis;
    private final Clock clock;

    public MinuteCount(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Counts some more.
     *
     * @param who apart from all others of the tenant
     * @return after how many seconds to come again, where it is more than the minute's share
     */
    public OptionalInt over(long share, String who, int more) {
        var second = clock.instant().getEpochSecond();
        return counted(who, more, second / MINUTE) > share
                ? OptionalInt.of((int) (MINUTE - second % MINUTE))
                : OptionalInt.empty();
    }

    private long counted(String who, int more, long minute) {
        var name = "cityops:" + CurrentTenant.get() + ":" + who + ":" + minute;
        try {
            var count = redis.opsForValue().increment(name, more);
            if (count != null && count == more) {
                redis.expire(name, Duration.ofSeconds(2 * MINUTE));
            }
            return count == null ? 0 : count;
        } catch (DataAccessException e) {
            LOG.warn("What {} brings is not counted: {}", who, e.getMessage());
            return 0;
        }
    }
}
