package io.cityops.gateway.signin;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.tokens.Keys;
import io.cityops.gateway.upstream.Faults;
import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Our end of a tenant's authorization server: a code becomes tokens, and tokens become newer ones. */
@Component
class Issuer {

    private final WebClientReactiveRefreshTokenTokenResponseClient refreshing =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final OidcAuthorizationCodeReactiveAuthenticationManager exchanging;
    private final Registrations registrations;
    private final Keys keys;
    private final Installation installation;

    Issuer(Registrations registrations, Keys keys, WebClient insideCalls, Installation installation) {
        this.installation = installation;
        this.registrations = registrations;
        this.keys = keys;
        var codes = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codes.setWebClient(insideCalls);
        refreshing.setWebClient(insideCalls);
        this.exchanging =
                new OidcAuthorizationCodeReactiveAuthenticationManager(codes, new OidcReactiveOAuth2UserService());
        exchanging.setJwtDecoderFactory(this::idTokens);
    }

    /** ID tokens are checked against the tenant's issuer, but with the one key set. */
    private ReactiveJwtDecoder idTokens(ClientRegistration registration) {
        var validator = new OidcIdTokenValidator(registration);
        return token -> keys.decode(token).doOnNext(jwt -> {
            var result = validator.validate(jwt);
            if (result.hasErrors()) {
                throw new JwtValidationException("the ID token is not for us", result.getErrors());
            }
        });
    }

    /** Redeems the code of a sign-in that came back. */
    Mono<SignedIn> redeem(TenantId tenant, PendingSignIn pending, String code, String state) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(installation.baseUrl() + Registrations.CALLBACK)
                .state(state)
                .build();
        var token = new OAuth2AuthorizationCodeAuthenticationToken(
                registrations.of(tenant), new OAuth2AuthorizationExchange(pending.request(), answer));
        return exchanging
                .authenticate(token)
                .cast(OAuth2LoginAuthenticationToken.class)
                .map(Issuer::signedIn)
                .onErrorMap(OAuth2AuthenticationException.class, _ -> refused())
                .onErrorMap(Issuer::explained);
    }

    private static SignedIn signedIn(OAuth2LoginAuthenticationToken token) {
        var user = (OidcUser) Objects.requireNonNull(token.getPrincipal());
        var access = Objects.requireNonNull(token.getAccessToken());
        var refresh = token.getRefreshToken();
        return new SignedIn(
                Objects.requireNonNull(user.getSubject()),
                access.getTokenValue(),
                Objects.requireNonNullElse(access.getExpiresAt(), Instant.EPOCH),
                refresh == null ? null : refresh.getTokenValue(),
                user.getIdToken().getTokenValue());
    }

    /** Newer tokens for older ones; empty where the issuer does not give any more. */
    Mono<SignedIn> refresh(TenantId tenant, SignedIn old) {
        if (old.refreshToken() == null) {
            return Mono.empty();
        }
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.accessToken(), null, null);
        var request = new OAuth2RefreshTokenGrantRequest(
                registrations.of(tenant), access, new OAuth2RefreshToken(old.refreshToken(), null));
        return refreshing
                .getTokenResponse(request)
                .map(response -> renewed(old, response))
                .onErrorResume(
                        OAuth2AuthorizationException.class,
                        failure -> isRefusal(failure) ? Mono.empty() : Mono.error(failure))
                .onErrorMap(Issuer::explained);
    }

    private static boolean isRefusal(OAuth2AuthorizationException failure) {
        return "invalid_grant".equals(failure.getError().getErrorCode());
    }

    private static SignedIn renewed(SignedIn old, OAuth2AccessTokenResponse response) {
        var idToken = response.getAdditionalParameters().get("id_token");
        var refresh = response.getRefreshToken();
        return new SignedIn(
                old.subject(),
                response.getAccessToken().getTokenValue(),
                Objects.requireNonNullElse(response.getAccessToken().getExpiresAt(), Instant.EPOCH),
                refresh == null ? old.refreshToken() : refresh.getTokenValue(),
                idToken instanceof String newer ? newer : old.idToken());
    }

    private static Throwable explained(Throwable failure) {
        return failure instanceof Refusal
                ? failure
                : Objects.requireNonNullElse(Faults.of(Part.TENANT, failure), Faults.down(Part.TENANT));
    }

    static Refusal refused() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "sign-in-failed",
                "Sign-in failed",
                "The sign-in was broken off, or took too long. Please sign in again.");
    }
}
