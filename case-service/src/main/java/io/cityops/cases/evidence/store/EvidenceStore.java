package io.cityops.cases.evidence.store;

import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the bytes of evidence lie; whose they are and who may see them is decided before it is asked. */
public interface EvidenceStore {

    /** In how many parts each tenant's things lie, so that they can be gone through bit by bit. */
    int PARTS = 256;

    void keep(TenantId tenant, UUID id, Form form, byte[] bytes);

    void keep(TenantId tenant, UUID id, Form form, Path file);

    /**
     * What is kept, from a byte of it on.
     *
     * @throws java.io.FileNotFoundException when there is nothing
     */
    InputStream open(TenantId tenant, UUID id, Form form, long from) throws IOException;

    /**
     * How many bytes it has.
     *
     * @throws java.io.FileNotFoundException when there is nothing
     */
    long length(TenantId tenant, UUID id, Form form) throws IOException;

    /** Throws away every form of what was kept for something that did not come about; failing that is told to the log. */
    void sweep(TenantId tenant, UUID id);

    /** The tenants of which anything is kept. */
    List<TenantId> tenants();

    /** The things in one part, 0 to 255, of which nothing was written since. */
    List<UUID> keptBefore(TenantId tenant, int part, Instant since);
}
