package io.cityops.tenant.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/** Guards the sign-in pages; their sessions live in Redis, so that any replica can go on with them. */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession(redisNamespace = "cityops:signin:session", maxInactiveIntervalInSeconds = 3600)
class SignInSecurity {

    private static final String CONTENT_SECURITY =
            "default-src 'none'; style-src 'self'; form-action 'self';" + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain signInPages(HttpSecurity http, SignedIn signedIn) throws Exception {
        return http.securityMatcher("/t/*/login", "/t/*/login/*")
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(AbstractHttpConfigurer::disable) // what was wanted is kept by the issuer's chain
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (request, response, refusal) -> response.sendRedirect(signInPage(request) + "?expired")))
                .build();
    }

    private static String signInPage(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("/password$", "");
    }
}
