package io.cityops.cases.evidence.store;

import io.cityops.cases.evidence.media.Secrets;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** One form of a kept thing, to be served whole or by ranges. */
public final class StoredFile extends AbstractResource {

    private final EvidenceStore store;
    private final TenantId tenant;
    private final UUID id;
    private final Form form;
    private final Secrets secrets;

    /** @param secrets what is hidden from whoever gets it */
    public StoredFile(EvidenceStore store, TenantId tenant, UUID id, Form form, Secrets secrets) {
        this.store = store;
        this.tenant = tenant;
        this.id = id;
        this.form = form;
        this.secrets = secrets;
    }

    @Override
    public long contentLength() throws IOException {
        return store.length(tenant, id, form);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FromHereOn();
    }

    @Override
    public String getDescription() {
        return "%s of %s of %s".formatted(form, id, tenant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFile file
                && file.tenant.equals(tenant)
                && file.id.equals(id)
                && file.form == form;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What is skipped before the first byte is read is never fetched. */
    private final class FromHereOn extends InputStream {

        private long from;
        private InputStream opened = InputStream.nullInputStream();
        private boolean begun;

        @Override
        public int read() throws IOException {
            return begin().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return begin().read(into, offset, length);
        }

        @Override
        public long skip(long count) throws IOException {
            if (begun) {
                return opened.skip(count);
            }
            from += count;
            return count;
        }

        private InputStream begin() throws IOException {
            if (!begun) {
                opened = secrets.hide(store.open(tenant, id, form, from), from);
                begun = true;
            }
            return opened;
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }
}
