package io.cityops.tenancy.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for half a minute which tokens were seen to be valid, since a signature costs more to verify than many a
 * request to answer. None is good beyond its own time; a key that is withdrawn is trusted for that long.
 */
final class SeenTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MANY = 5_000;

    private final JwtDecoder verifying;
    private final Clock clock;
    private final Cache<String, Jwt> seen =
            Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(REMEMBERED).build();

    SeenTokens(JwtDecoder verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = seen.getIfPresent(token);
        if (known != null && isInTime(known)) {
            return known;
        }
        var verified = verifying.decode(token);
        seen.put(token, verified);
        return verified;
    }

    private boolean isInTime(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
