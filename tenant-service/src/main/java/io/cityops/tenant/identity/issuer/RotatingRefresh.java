package io.cityops.tenant.identity.issuer;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * Exchanges a refresh token for the next one. Requests of one browser that come at the same time with the same token all
 * get the same next one; whoever comes later with a token that was exchanged already ends the whole grant, for it may
 * have been stolen.
 */
final class RotatingRefresh implements AuthenticationProvider {

    private final AuthenticationProvider exchange;
    private final Authorizations authorizations;

    RotatingRefresh(AuthenticationProvider exchange, Authorizations authorizations) {
        this.exchange = exchange;
        this.authorizations = authorizations;
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        try {
            return Objects.requireNonNull(exchange.authenticate(request));
        } catch (OAuth2AuthenticationException refused) {
            var refresh = (OAuth2RefreshTokenAuthenticationToken) request;
            var successor = authorizations
                    .successorOf(refresh.getRefreshToken())
                    .filter(found -> isOf(refresh, found.authorization()))
                    .orElseThrow(() -> refused);
            if (!successor.fresh()) {
                authorizations.remove(successor.authorization());
                throw refused;
            }
            return sameAgain(refresh, successor.authorization());
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return exchange.supports(type);
    }

    private static boolean isOf(OAuth2RefreshTokenAuthenticationToken request, OAuth2Authorization found) {
        return request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null
                && client.getRegisteredClient().getId().equals(found.getRegisteredClientId());
    }

    private static Authentication sameAgain(OAuth2RefreshTokenAuthenticationToken request, OAuth2Authorization found) {
        var client = (OAuth2ClientAuthenticationToken) request.getPrincipal();
        var idToken = found.getToken(OidcIdToken.class);
        Map<String, Object> parameters = idToken == null
                ? Map.of()
                : Map.of(OidcParameterNames.ID_TOKEN, idToken.getToken().getTokenValue());
        return new OAuth2AccessTokenAuthenticationToken(
                Objects.requireNonNull(client.getRegisteredClient()),
                client,
                Objects.requireNonNull(found.getAccessToken()).getToken(),
                Objects.requireNonNull(found.getRefreshToken()).getToken(),
                parameters);
    }
}
