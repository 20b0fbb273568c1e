package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.web.MinuteCount;
import java.time.Clock;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** How many updates an operator has brought in this minute, over all instances. */
@Component
class UpdateLimit {

    private final MinuteCount counts;
    private final LiveSettings settings;

    UpdateLimit(StringRedisTemplate redis, LiveSettings settings) {
        this.counts = new MinuteCount(redis, Clock.systemUTC());
        this.settings = settings;
    }

    /** @throws LiveProblem.TooMany when the minute's share is used up */
    void count(UUID operator, int updates) {
        counts.over(settings.updatesPerMinute(), "availability:" + operator, updates)
                .ifPresent(seconds -> {
                    throw new LiveProblem.TooMany(settings.updatesPerMinute(), seconds);
                });
    }
}
