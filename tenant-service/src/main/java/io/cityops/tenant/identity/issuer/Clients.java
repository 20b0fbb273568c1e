package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.identity.ClientSecrets;
import io.cityops.tenant.identity.Machines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Who may ask the bound tenant's issuer for tokens: the gateway for browsers, and the tenant's own machines. */
@Component
class Clients implements RegisteredClientRepository {

    static final String BROWSER = "browser";

    private final Machines machines;
    private final IssuerSettings settings;
    private final WebSettings addresses;
    private final String browserSecret;

    Clients(Machines machines, IssuerSettings settings, WebSettings addresses) {
        this.machines = machines;
        this.settings = settings;
        this.addresses = addresses;
        this.browserSecret = new ClientSecrets().encode(settings.browserClientSecret());
    }

    /** Refused: clients are a tenant's data and change by its API. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are not registered here");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (!Issuer.isBound(addresses)) {
            return null;
        }
        return clientId.equals(BROWSER)
                ? browser()
                : machines.find(clientId).map(this::machine).orElse(null);
    }

    private RegisteredClient browser() {
        return RegisteredClient.withId(BROWSER)
                .clientId(BROWSER)
                .clientSecret(browserSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(addresses.baseUrl() + "/login/oauth2/code/cb")
                .postLogoutRedirectUris(uris -> uris.addAll(afterLogout()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessTokenFor())
                        .refreshTokenTimeToLive(settings.signInFor())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private List<String> afterLogout() {
        var home = addresses.address(CurrentTenant.get().value());
        return List.of(addresses.baseUrl() + "/", home, home + "/", addresses.baseUrl() + "/platform");
    }

    private RegisteredClient machine(Machines.Machine machine) {
        return RegisteredClient.withId(machine.clientId())
                .clientId(machine.clientId())
                .clientName(machine.name())
                .clientSecret(machine.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessTokenFor())
                        .build())
                .build();
    }
}
