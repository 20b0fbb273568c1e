package io.cityops.tenancy.directory;

import io.cityops.tenancy.TenantId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What every service must know of a tenant.
 *
 * @param level nation, province, city or county
 * @param division six-digit code of GB/T 2260
 * @param parent tenant one rung up, where it lives in this installation
 * @param status active or suspended
 * @param timeZone name of its time zone
 * @param bounds where its things can be; absent while it has no outline
 */
public record TenantProfile(
        TenantId id,
        String name,
        String level,
        String division,
        @Nullable TenantId parent,
        String status,
        String timeZone,
        @Nullable Bounds bounds,
        boolean demo) {

    public boolean active() {
        return status.equals("active");
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
