package io.cityops.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Token buckets in Redis, by its own clock. A bucket that has been full for a while is forgotten. */
final class RedisLeases implements Leases {

    private static final RedisScript<Long> TAKE = RedisScript.of("""
            local bucket = redis.call('HMGET', KEYS[1], 'left', 'at')
            local time = redis.call('TIME')
            local now = time[1] + time[2] / 1000000
            local rate, burst, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local left = math.min(burst, (tonumber(bucket[1]) or burst) + math.max(0, now - (tonumber(bucket[2]) or now)) * rate)
            local granted = math.min(wanted, math.floor(left))
            redis.call('HSET', KEYS[1], 'left', tostring(left - granted), 'at', string.format('%.6f', now))
            redis.call('PEXPIRE', KEYS[1], math.ceil(burst / rate * 1000) + 1000)
            if granted > 0 then return granted end
            return -math.ceil((1 - left) / rate * 1000)
            """, Long.class);

    private final ReactiveStringRedisTemplate redis;

    RedisLeases(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Lease> lease(String key, Limit limit, int wanted) {
        var arguments =
                List.of(Double.toString(limit.perSecond()), Long.toString(limit.burst()), Integer.toString(wanted));
        return redis.execute(TAKE, List.of("cityops:limit:" + key), arguments)
                .next()
                .map(answer -> answer > 0
                        ? new Lease(answer.intValue(), Duration.ZERO)
                        : new Lease(0, Duration.ofMillis(Math.max(1, -answer))));
    }
}
