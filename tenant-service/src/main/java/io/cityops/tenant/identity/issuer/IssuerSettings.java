package io.cityops.tenant.identity.issuer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the issuers share.
 *
 * @param browserClientSecret what the gateway shows when it redeems codes on behalf of browsers
 * @param accessTokenFor how long an access token is good
 * @param signInFor how long a sign-in is good without being used
 */
@ConfigurationProperties("cityops")
record IssuerSettings(
        String browserClientSecret,
        @DefaultValue("5m") Duration accessTokenFor,
        @DefaultValue("12h") Duration signInFor) {

    IssuerSettings {
        if (browserClientSecret == null || browserClientSecret.isBlank()) {
            throw new IllegalArgumentException("cityops.browser-client-secret must be set");
        }
    }

    @Override
    public String toString() {
        return "IssuerSettings[accessTokenFor=" + accessTokenFor + ", signInFor=" + signInFor + "]";
    }
}
