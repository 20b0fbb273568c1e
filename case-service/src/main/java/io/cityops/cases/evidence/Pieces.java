package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Secrets;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.cases.evidence.store.Form;
import io.cityops.cases.evidence.store.StoredFile;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parts of files that are on their way in, kept where evidence is: whichever instance the next part comes to has them. */
@Component
public class Pieces {

    private static final Secrets NONE = Secrets.read("");

    private final EvidenceStore store;

    Pieces(EvidenceStore store) {
        this.store = store;
    }

    public void keep(UUID piece, Path file) {
        store.keep(CurrentTenant.get(), piece, Form.PIECE, file);
    }

    public InputStream open(UUID piece) throws IOException {
        return new StoredFile(store, CurrentTenant.get(), piece, Form.PIECE, NONE).getInputStream();
    }

    public void sweep(UUID piece) {
        store.sweep(CurrentTenant.get(), piece);
    }

    /** The tenants of which anything is kept. */
    public List<TenantId> tenants() {
        return store.tenants();
    }
}
