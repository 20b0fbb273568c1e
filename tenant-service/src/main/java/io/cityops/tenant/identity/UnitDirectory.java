package io.cityops.tenant.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of the bound tenant's units (单位); kept by the organisation, asked by whoever shows people. */
public interface UnitDirectory {

    /** Names by id; ids that are no unit of the tenant are left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
