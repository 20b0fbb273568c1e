package io.cityops.tenant.identity.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.TokenRules;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.identity.ClientSecrets;
import io.cityops.tenant.identity.keys.KeyRing;
import io.cityops.tenant.identity.signin.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The authorization server: one issuer for each tenant, at the tenant's own address and nowhere else. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    private static final RequestMatcher OF_A_TENANT = RegexRequestMatcher.regexMatcher(
            "/t/[^/;?]+/(oauth2/[a-z_]+|userinfo|connect/logout|\\.well-known/openid-configuration)(\\?.*)?");

    @Bean
    @Order(1)
    SecurityFilterChain issuers(
            HttpSecurity http, Authorizations authorizations, SignedIn signedIn, Refusals refusals, Farewell farewell)
            throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(new AndRequestMatcher(OF_A_TENANT, server.getEndpointsMatcher()));
            endpoints(server, authorizations, refusals);
            server.oidc(oidc -> oidc.logoutEndpoint(
                    logout -> logout.logoutResponseHandler(farewell).errorResponseHandler(refusals)));
        });
        return http.securityContext(context -> context.securityContextRepository(signedIn))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(asked -> asked.authenticationEntryPoint(
                        (request, response, reason) -> response.sendRedirect("/t/" + CurrentTenant.get() + "/login")))
                .build();
    }

    private static void endpoints(
            OAuth2AuthorizationServerConfigurer server, Authorizations authorizations, Refusals refusals) {
        server.authorizationEndpoint(endpoint -> endpoint.errorResponseHandler(refusals));
        server.clientAuthentication(clients ->
                clients.authenticationProviders(providers -> providers.forEach(provider -> {
                    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                        secrets.setPasswordEncoder(new ClientSecrets());
                    }
                })));
        server.tokenEndpoint(tokens -> tokens.accessTokenRequestConverters(
                        converters -> converters.addFirst(new EveryScope()))
                .authenticationProviders(providers ->
                        providers.replaceAll(provider -> provider instanceof OAuth2RefreshTokenAuthenticationProvider
                                ? new RotatingRefresh(provider, authorizations)
                                : provider)));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(KeyRing keys, Claims claims) {
        var signed = new JwtGenerator(
                new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(keys.signing()))));
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new OAuth2RefreshTokenGenerator());
    }

    @Bean
    JwtDecoder jwtDecoder(KeyRing keys, WebSettings addresses) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(TokenRules.of(addresses));
        return decoder;
    }
}
