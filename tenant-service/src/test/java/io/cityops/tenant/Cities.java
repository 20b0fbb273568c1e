package io.cityops.tenant;

import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.FirstAdministrator;
import io.cityops.tenant.tenants.Opening;
import io.cityops.tenant.tenants.TenantPlan;

/** Cities that tests open: their administrator is {@code admin} and keeps the password. */
public final class Cities {

    public static final String PASSWORD = "made-up-for-tests-7";

    private Cities() {}

    public static void open(Opening opening, String... slugs) {
        for (var slug : slugs) {
            var id = new TenantId(slug);
            if (!opening.isOpen(id)) {
                opening.open(new TenantPlan(
                        id,
                        "测试市" + slug,
                        "city",
                        "450200",
                        null,
                        true,
                        null,
                        new FirstAdministrator("admin", "管理员", PASSWORD)));
            }
        }
    }
}
