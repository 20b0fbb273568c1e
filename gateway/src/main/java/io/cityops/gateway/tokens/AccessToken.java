package io.cityops.gateway.tokens;

import io.cityops.tenancy.TenantId;
import io.netty.util.AsciiString;

/**
 * An access token that has been verified.
 *
 * @param header the token as it goes on to the services, ready to be written: it is long, and written often
 * @param tenant whose it is
 * @param subject who shows it: a machine client, or a user of the tenant
 * @param expiresAt when it ends, in milliseconds since the epoch
 */
public record AccessToken(AsciiString header, TenantId tenant, String subject, long expiresAt) {

    public boolean isExpired() {
        return expiresAt <= System.currentTimeMillis();
    }

    @Override
    public String toString() {
        return "AccessToken[" + tenant + ", " + subject + "]";
    }
}
