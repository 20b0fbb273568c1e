package io.cityops.cases.keys;

import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many requests a key has brought in this minute, over all instances; nobody is refused while Redis is away. */
@Component
class KeyLimit {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLimit.class);
    private static final int MINUTE = 60;

    private final StringRedisTemplate redis;
    private final Clock clock;

    KeyLimit(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** @throws KeyProblem.TooMany when the minute's share is used up */
    void count(ApiKey key) {
        var second = clock.instant().getEpochSecond();
        if (counted(key, second / MINUTE) > key.perMinute()) {
            throw new KeyProblem.TooMany(key.perMinute(), (int) (MINUTE - second % MINUTE));
        }
    }

    private long counted(ApiKey key, long minute) {
        var name = "cityops:" + CurrentTenant.get() + ":api-key:" + key.id() + ":" + minute;
        try {
            var count = redis.opsForValue().increment(name);
            if (count != null && count == 1) {
                redis.expire(name, Duration.ofSeconds(2 * MINUTE));
            }
            return count == null ? 0 : count;
        } catch (DataAccessException e) {
            LOG.warn("Requests of a key are not counted: {}", e.getMessage());
            return 0;
        }
    }
}
