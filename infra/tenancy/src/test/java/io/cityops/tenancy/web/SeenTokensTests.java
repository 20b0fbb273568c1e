package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class SeenTokensTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> verified = new ArrayList<>();

    @Test
    void verifiesATokenOnceAndEveryOtherOneItself() {
        var tokens = at(NOON);

        tokens.decode("one");
        tokens.decode("one");
        tokens.decode("two");

        assertThat(verified).containsExactly("one", "two");
    }

    @Test
    void doesNotTrustATokenBeyondItsTime() {
        var tokens = at(NOON.plusSeconds(60));

        tokens.decode("one");
        tokens.decode("one");

        assertThat(verified).as("the decoder is asked again").hasSize(2);
    }

    @Test
    void remembersNoBadToken() {
        var tokens = at(NOON);

        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).hasSize(2);
    }

    private SeenTokens at(Instant now) {
        return new SeenTokens(
                token -> {
                    verified.add(token);
                    if (token.equals("bad")) {
                        throw new BadJwtException("bad");
                    }
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .subject("liuzhou:somebody")
                            .expiresAt(NOON.plusSeconds(60))
                            .build();
                },
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
