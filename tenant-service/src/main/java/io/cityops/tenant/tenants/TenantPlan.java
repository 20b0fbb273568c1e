package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant is to start with.
 *
 * @param level nation, province, city or county; platform for the operators' own
 * @param division six-digit code of GB/T 2260
 * @param parent tenant above it; none: the nearest one whose division holds this one
 * @param demo its data is made up (演示数据)
 * @param accent the colour it shows itself in, such as #1677ff; none: the house's
 */
public record TenantPlan(
        TenantId id,
        String name,
        String level,
        String division,
        @Nullable TenantId parent,
        boolean demo,
        @Nullable String accent,
        FirstAdministrator administrator) {

    Tenant.Place place() {
        return new Tenant.Place(name, level, division);
    }
}
