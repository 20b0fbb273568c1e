package io.cityops.cases.notices.post;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many messages a tenant has tried in this hour, over all instances: what goes out costs money and may annoy. */
@Component
class TrialLimit {

    static final int AN_HOUR = 20;

    private static final int HOUR = 3600;

    private final StringRedisTemplate redis;
    private final Clock clock;

    TrialLimit(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @throws ProblemException when the hour's share is used up
     */
    void count() {
        var second = clock.instant().getEpochSecond();
        var name = "cityops:" + CurrentTenant.get() + ":notice-trials:" + second / HOUR;
        var count = redis.opsForValue().increment(name);
        if (count != null && count == 1) {
            redis.expire(name, Duration.ofSeconds(2 * HOUR));
        }
        if (count != null && count > AN_HOUR) {
            throw new TooMany((int) (HOUR - second % HOUR));
        }
    }

    /** The hour's share is used up. */
    private static final class TooMany extends ProblemException {

        private final int seconds;

        TooMany(int seconds) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-trials",
                    "Too many messages were tried",
                    "A tenant may try %d messages an hour. Try again in %d seconds.".formatted(AN_HOUR, seconds));
            this.seconds = seconds;
        }

        @Override
        public OptionalInt retryAfter() {
            return OptionalInt.of(seconds);
        }
    }
}
