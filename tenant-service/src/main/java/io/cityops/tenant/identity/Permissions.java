package io.cityops.tenant.identity;

import io.cityops.tenancy.TenantId;
import java.util.List;

/** What can be permitted. A role holds some of them, a machine's scopes are some of them. */
public final class Permissions {

    public static final String PLATFORM_MANAGE = "platform.manage";

    /** Everything that a tenant can permit in its own house. */
    public static final List<String> OF_A_TENANT = List.of(
            "case.read",
            "case.report",
            "case.accept",
            "case.file",
            "case.dispatch",
            "case.handle",
            "case.check",
            "case.close",
            "case.level",
            "case.import",
            "case.supervise",
            "facility.write",
            "organisation.manage",
            "catalogue.manage",
            "tenant.manage",
            "link.manage",
            "audit.read");

    private Permissions() {}

    /** What a tenant can permit: the operators' own, nothing but to operate. */
    public static List<String> of(TenantId tenant) {
        return tenant.equals(TenantId.PLATFORM) ? List.of(PLATFORM_MANAGE, "tenant.manage", "audit.read") : OF_A_TENANT;
    }
}
