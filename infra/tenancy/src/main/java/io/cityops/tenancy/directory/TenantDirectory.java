package io.cityops.tenancy.directory;

import io.cityops.tenancy.TenantId;
import java.util.Optional;

/** The list of tenants of this installation, the suspended ones among them. */
public interface TenantDirectory {

    Optional<TenantProfile> find(TenantId tenant);
}
