package io.cityops.cases.keys;

import io.cityops.tenancy.web.MinuteCount;
import java.time.Clock;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many requests a key has brought in this minute, over all instances. */
@Component
class KeyLimit {

    private final MinuteCount counts;

    KeyLimit(StringRedisTemplate redis, Clock clock) {
        this.counts = new MinuteCount(redis, clock);
    }

    /** @throws KeyProblem.TooMany when the minute's share is used up */
    void count(ApiKey key) {
        counts.over(key.perMinute(), "api-key:" + key.id(), 1).ifPresent(seconds -> {
            throw new KeyProblem.TooMany(key.perMinute(), seconds);
        });
    }
}
