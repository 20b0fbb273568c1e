package io.cityops.cases.evidence;

import io.cityops.tenancy.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That somebody had an original (查看原件): written once, never changed. */
@Entity
@Immutable
@Table(name = "original_access")
public class OriginalAccess {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private UUID caseId;
    private UUID attachment;
    private String byName;
    private String byRole;
    private Instant at;

    OriginalAccess(UUID caseId, UUID attachment, String byName, String byRole, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.attachment = attachment;
        this.byName = byName;
        this.byRole = byRole;
        this.at = at;
    }

    UUID caseId() {
        return caseId;
    }

    public UUID attachment() {
        return attachment;
    }

    public String name() {
        return byName;
    }

    public String role() {
        return byRole;
    }

    public Instant at() {
        return at;
    }

    @SuppressWarnings("NullAway.Init")
    protected OriginalAccess() {} // for JPA
}
