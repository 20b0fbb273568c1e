package io.cityops.cases.evidence;

import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** Where the bytes of photos lie; whose they are and who may see them is decided before it is asked. */
interface PhotoStore {

    /** In how many parts each tenant's photos lie, so that they can be gone through bit by bit. */
    int PARTS = 256;

    void keep(TenantId tenant, UUID photo, Picture picture);

    Resource full(TenantId tenant, UUID photo);

    Resource thumbnail(TenantId tenant, UUID photo);

    /** Throws away what was kept for something that did not come about. */
    void sweep(TenantId tenant, UUID photo);

    /** The tenants of which anything is kept. */
    List<TenantId> tenants();

    /** The photos in one part of which nothing was written since. */
    List<UUID> keptBefore(TenantId tenant, int part, Instant since);
}
