package io.cityops.gateway.limits;

import io.cityops.tenancy.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the installation.
 *
 * @param tenant for all who come to one tenant together
 * @param client for one session, machine client or network address at one tenant
 * @param overrides other limits for single tenants, by their names
 * @param doors how many doors share the limits; decides what each grants alone while Redis is away
 */
@ConfigurationProperties("cityops.gateway.limits")
record LimitSettings(
        @DefaultValue Limit client,
        @DefaultValue Tenantwide tenant,
        @DefaultValue Map<String, Override> overrides,
        @DefaultValue("1") int doors) {

    record Tenantwide(
            @DefaultValue("2000") double perSecond,
            @DefaultValue("4000") long burst) {
        Limit limit() {
            return new Limit(perSecond, burst);
        }
    }

    record Override(@Nullable Limit tenant, @Nullable Limit client) {}

    Limit of(TenantId whose, Scope scope) {
        var override = overrides.get(whose.value());
        var own = override == null ? null : scope == Scope.TENANT ? override.tenant() : override.client();
        return own != null ? own : scope == Scope.TENANT ? tenant.limit() : client;
    }
}
