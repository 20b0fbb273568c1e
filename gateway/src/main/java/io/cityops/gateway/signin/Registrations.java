package io.cityops.gateway.signin;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.tenancy.TenantId;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door as a client of each tenant's issuer, made on demand: one more tenant is nothing to configure. Browsers go to the
 * public addresses, the door itself to the tenant service; the issuer is the public one for both.
 */
@Component
class Registrations implements ReactiveClientRegistrationRepository {

    static final String CALLBACK = "/login/oauth2/code/cb";
    static final String CLIENT = "browser";

    private final Installation installation;

    Registrations(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
        return Mono.justOrEmpty(TenantId.parse(registrationId).map(this::of));
    }

    ClientRegistration of(TenantId tenant) {
        var issuer = installation.issuer(tenant);
        var inside = installation.of(Part.TENANT) + "/t/" + tenant.value();
        return ClientRegistration.withRegistrationId(tenant.value())
                .clientId(CLIENT)
                .clientSecret(installation.browserClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(installation.baseUrl() + CALLBACK)
                .scope("openid")
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
