package io.cityops.gateway.signin;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One at a time over all doors: a refresh token that is used twice is taken for stolen. */
@Component
class RenewalLock {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final RedisScript<Long> RELEASE = RedisScript.of(
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0", Long.class);

    private final ReactiveStringRedisTemplate redis;

    RenewalLock(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    <T> Mono<T> hold(String name, Mono<T> work) {
        var key = "cityops:renewal:" + name;
        var mine = UUID.randomUUID().toString();
        return Mono.usingWhen(acquired(key, mine), _ -> work, _ -> redis.execute(RELEASE, List.of(key), List.of(mine)));
    }

    private Mono<Boolean> acquired(String key, String mine) {
        return redis.opsForValue()
                .setIfAbsent(key, mine, LONGEST)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(Held::new))
                .retryWhen(Retry.fixedDelay(150, Duration.ofMillis(100)).filter(Held.class::isInstance));
    }

    private static final class Held extends RuntimeException {

        Held() {
            super("another request renews", null, false, false);
        }
    }
}
