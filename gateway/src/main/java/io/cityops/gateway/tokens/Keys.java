package io.cityops.gateway.tokens;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The signing keys of the installation: one set for all tenants, fetched from the tenant service and kept. Checks signatures only. */
@Component
public final class Keys {

    private final NimbusReactiveJwtDecoder decoder;

    Keys(WebClient insideCalls, Installation installation) {
        this.decoder = NimbusReactiveJwtDecoder.withJwkSetUri(installation.of(Part.TENANT) + "/internal/jwks")
                .webClient(insideCalls)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    }

    /** The claims of a token that this installation has signed; what they say is for the caller to judge. */
    public Mono<Jwt> decode(String token) {
        return decoder.decode(token);
    }
}
