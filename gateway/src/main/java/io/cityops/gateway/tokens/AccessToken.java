package io.cityops.gateway.tokens;

import io.cityops.tenancy.TenantId;

/**
 * An access token that has been verified.
 *
 * @param value the token itself, as it goes on to the services
 * @param tenant whose it is
 * @param subject who shows it: a machine client, or a user of the tenant
 * @param expiresAt when it ends, in milliseconds since the epoch
 */
public record AccessToken(String value, TenantId tenant, String subject, long expiresAt) {

    public boolean isExpired() {
        return expiresAt <= System.currentTimeMillis();
    }

    @Override
    public String toString() {
        return "AccessToken[" + tenant + ", " + subject + "]";
    }
}
