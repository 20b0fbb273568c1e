package io.cityops.tenant.identity.signin;

import io.cityops.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: for one account of a tenant from the sixth try in a quarter of an hour, doubling
 * the wait with each; for one address, whatever the account, from the sixty-first that failed. A try counts before it is
 * looked at, so that many at once gain nothing.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 60;

    /** Keys: tries, wait. Arguments: window in ms, tries that are free. Gives the wait in ms; 0: go on. */
    private static final RedisScript<Long> TRY = new DefaultRedisScript<>("""
            local wait = redis.call('pttl', KEYS[2])
            if wait > 0 then return wait end
            local tries = redis.call('incr', KEYS[1])
            redis.call('pexpire', KEYS[1], ARGV[1])
            local over = tries - tonumber(ARGV[2])
            if over >= 0 then
              local pause = math.min(tonumber(ARGV[1]), 1000 * 2 ^ math.min(over + 1, 20))
              redis.call('set', KEYS[2], '1', 'px', math.floor(pause))
            end
            return 0
            """, Long.class);

    /** Key: tries. What expired meanwhile does not come back. */
    private static final RedisScript<Long> UNDO = new DefaultRedisScript<>("""
            if redis.call('exists', KEYS[1]) == 0 then return 0 end
            return redis.call('decr', KEYS[1])
            """, Long.class);

    private final StringRedisTemplate redis;

    Throttle(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Counts a try and says how long to wait before it may be made; not at all: make it. */
    Duration tryAs(String username, String address) {
        var wait = Math.max(count(ofAccount(username), FREE_FOR_ACCOUNT), count(ofAddress(address), FREE_FOR_ADDRESS));
        return Duration.ofMillis(wait);
    }

    /** The try led to the right password: the account starts anew, and the address has made one try less. */
    void forgive(String username, String address) {
        redis.delete(List.of(ofAccount(username), ofAccount(username) + ":wait"));
        redis.execute(UNDO, List.of(ofAddress(address)));
    }

    private long count(String key, int free) {
        return Objects.requireNonNull(redis.execute(
                TRY, List.of(key, key + ":wait"), String.valueOf(WINDOW.toMillis()), String.valueOf(free)));
    }

    private static String ofAccount(String username) {
        return "cityops:" + CurrentTenant.get() + ":signin:as:" + username;
    }

    private static String ofAddress(String address) {
        return "cityops:signin:from:" + address;
    }
}
