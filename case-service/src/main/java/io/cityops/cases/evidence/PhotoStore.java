package io.cityops.cases.evidence;

import io.cityops.tenancy.TenantId;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** Where the bytes of photos lie; whose they are and who may see them is decided before it is asked. */
interface PhotoStore {

    void keep(TenantId tenant, UUID photo, Picture picture);

    Resource full(TenantId tenant, UUID photo);

    Resource thumbnail(TenantId tenant, UUID photo);

    /** Throws away what was kept for something that did not come about. */
    void sweep(TenantId tenant, UUID photo);
}
