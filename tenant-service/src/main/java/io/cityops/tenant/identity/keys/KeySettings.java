package io.cityops.tenant.identity.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long keys live.
 *
 * @param renewAfter age at which a successor is made
 * @param publishAhead time for which a new key is published before it signs, so that everybody knows it by then
 * @param keepFor time for which a key that signs no more is still published
 */
@ConfigurationProperties("cityops.signing-keys")
record KeySettings(
        @DefaultValue("30d") Duration renewAfter,
        @DefaultValue("15m") Duration publishAhead,
        @DefaultValue("2d") Duration keepFor) {}
