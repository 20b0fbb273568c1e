package io.cityops.tenancy.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.client.RestTemplate;

/** Verifies tokens; what a verified caller may do is said by the handlers' own marks ({@link AccessRules}). */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The keys come from tenant-service: one set for the issuers of all tenants. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(WebSettings settings) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        var rest = new RestTemplate(http);
        rest.getInterceptors().add((request, body, execution) -> {
            request.getHeaders().set(ServiceClients.KEY_HEADER, settings.serviceKey());
            return execution.execute(request, body);
        });
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.service("tenant") + "/internal/jwks")
                .restOperations(rest)
                .build();
        decoder.setJwtValidator(TokenRules.of(settings));
        return new SeenTokens(decoder, Clock.systemUTC());
    }

    /** One measurement of a request is enough; one of each filter costs more than some requests do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderWords::isName);
        firewall.setAllowedHeaderValues(HeaderWords::isValue);
        return firewall;
    }

    @Bean
    @Order(1_000)
    SecurityFilterChain tokensOnly(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) throws Exception {
        var entry = askToSignIn(problems);
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie authenticates here, so none can be abused
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(decoder))
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint(entry))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entry))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new ForeignTokenFilter(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static AuthenticationEntryPoint askToSignIn(ProblemWriter problems) {
        return (request, response, refusal) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "sign-in-needed",
                    "Sign in first",
                    "The token is missing, expired or not valid here.");
        };
    }
}
