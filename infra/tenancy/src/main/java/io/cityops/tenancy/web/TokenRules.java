package io.cityops.tenancy.web;

import io.cityops.tenancy.TenantId;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What an access token must say of itself: in time, meant for the API, and issued by the tenant that it names. */
public final class TokenRules {

    private static final String AUDIENCE = "api";

    private TokenRules() {}

    public static OAuth2TokenValidator<Jwt> of(WebSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefault(), token -> consistent(token, settings));
    }

    private static OAuth2TokenValidatorResult consistent(Jwt token, WebSettings settings) {
        var tenant = token.getClaimAsString("tenant");
        var audience = token.getAudience();
        var good = tenant != null
                && TenantId.parse(tenant).isPresent()
                && settings.address(tenant).equals(token.getClaimAsString("iss"))
                && audience != null
                && audience.contains(AUDIENCE);
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        "invalid_token", "The token is not an access token of the tenant that it names.", null));
    }
}
