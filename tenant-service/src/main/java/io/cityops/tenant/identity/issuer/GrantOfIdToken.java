package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.identity.keys.KeyRing;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Which grant an identity token came from. A client that has refreshed since still shows the first one when it logs
 * out, expired perhaps; signed by us and for this tenant it must be.
 */
@Component
class GrantOfIdToken {

    static final String CLAIM = "grant";

    private final NimbusJwtDecoder decoder;
    private final WebSettings addresses;

    GrantOfIdToken(KeyRing keys, WebSettings addresses) {
        this.decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        this.decoder.setJwtValidator(anyAge -> OAuth2TokenValidatorResult.success());
        this.addresses = addresses;
    }

    Optional<String> of(String idToken) {
        try {
            var token = decoder.decode(idToken);
            return addresses.address(CurrentTenant.get().value()).equals(token.getClaimAsString("iss"))
                    ? Optional.ofNullable(token.getClaimAsString(CLAIM))
                    : Optional.empty();
        } catch (JwtException e) {
            return Optional.empty();
        }
    }
}
