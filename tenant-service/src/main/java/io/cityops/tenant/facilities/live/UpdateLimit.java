package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many updates an operator has brought in this minute, over all instances; nobody is refused while Redis is away. */
@Component
class UpdateLimit {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLimit.class);
    private static final int MINUTE = 60;

    private final StringRedisTemplate redis;
    private final LiveSettings settings;
    private final Clock clock = Clock.systemUTC();

    UpdateLimit(StringRedisTemplate redis, LiveSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** @throws LiveProblem.TooMany when the minute's share is used up */
    void count(UUID operator, int updates) {
        var second = clock.instant().getEpochSecond();
        if (counted(operator, updates, second / MINUTE) > settings.updatesPerMinute()) {
            throw new LiveProblem.TooMany(settings.updatesPerMinute(), (int) (MINUTE - second % MINUTE));
        }
    }

    private long counted(UUID operator, int updates, long minute) {
        var name = "cityops:" + CurrentTenant.get() + ":availability:" + operator + ":" + minute;
        try {
            var count = redis.opsForValue().increment(name, updates);
            if (count != null && count == updates) {
                redis.expire(name, Duration.ofSeconds(2 * MINUTE));
            }
            return count == null ? 0 : count;
        } catch (DataAccessException e) {
            LOG.warn("Updates of an operator are not counted: {}", e.getMessage());
            return 0;
        }
    }
}
