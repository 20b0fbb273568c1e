package io.cityops.gateway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.upstream.Faults;
import io.cityops.tenancy.TenantId;
import io.netty.util.AsciiString;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens (访问令牌): signed by this installation, for the interface, by the issuer of the tenant they name. A token
 * seen good is believed for thirty seconds, never beyond its own end; so a revoked key is noticed that much later.
 */
@Component
public final class Tokens {

    private static final int LONGEST = 8_000;

    private final Cache<String, AccessToken> believed = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();
    private final OAuth2TokenValidator<Jwt> timestamps = new JwtTimestampValidator(Duration.ofSeconds(5));
    private final Keys keys;
    private final Installation installation;

    Tokens(Keys keys, Installation installation) {
        this.keys = keys;
        this.installation = installation;
    }

    /** The token, if it was verified within the last seconds and has not ended. */
    public @Nullable AccessToken believed(String token) {
        var known = believed.getIfPresent(token);
        return known == null || known.isExpired() ? null : known;
    }

    /** Verifies the token; a bad one is refused with 401, and one that cannot be verified now with 503. */
    public Mono<AccessToken> verify(String token) {
        var known = believed(token);
        if (known != null) {
            return Mono.just(known);
        }
        if (token.length() > LONGEST) {
            return Mono.error(refused());
        }
        return keys.decode(token)
                .map(this::checked)
                .doOnNext(checked -> believed.put(token, checked))
                .onErrorMap(BadJwtException.class, _ -> refused())
                .onErrorMap(Tokens::explained);
    }

    /** Not the token's fault: its keys could not be fetched. */
    private static Throwable explained(Throwable failure) {
        var fault = Faults.of(Part.TENANT, failure);
        if (fault != null) {
            return fault;
        }
        return failure instanceof JwtException ? Faults.down(Part.TENANT) : failure;
    }

    private AccessToken checked(Jwt jwt) {
        var tenant = TenantId.parse(Objects.requireNonNullElse(jwt.getClaimAsString("tenant"), ""))
                .orElseThrow(Tokens::refused);
        var subject = jwt.getSubject();
        var good = installation.issuer(tenant).equals(jwt.getClaimAsString("iss"))
                && jwt.getAudience() != null
                && jwt.getAudience().contains("api")
                && jwt.getExpiresAt() != null
                && !timestamps.validate(jwt).hasErrors();
        if (!good || subject == null) {
            throw refused();
        }
        var end = Objects.requireNonNullElse(jwt.getExpiresAt(), Instant.EPOCH);
        return new AccessToken(AsciiString.of("Bearer " + jwt.getTokenValue()), tenant, subject, end.toEpochMilli());
    }

    private static Refusal refused() {
        return Refusal.unauthenticated("The access token is not valid, or no longer.");
    }
}
