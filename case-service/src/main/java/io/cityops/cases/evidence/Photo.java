package io.cityops.cases.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of a photo of a case (照片); its bytes lie elsewhere. */
@Entity
@Immutable
@Table(name = "photo")
public class Photo {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private UUID caseId;
    private boolean reported;
    private int width;
    private int height;
    private int bytes;
    private Instant at;

    Photo(StoredPhoto stored, UUID caseId, boolean reported, Instant at) {
        this.id = stored.id();
        this.caseId = caseId;
        this.reported = reported;
        this.width = stored.width();
        this.height = stored.height();
        this.bytes = stored.bytes();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    /** Whether it came with the report, so that the reporter knows it. */
    public boolean reported() {
        return reported;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Instant at() {
        return at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Photo() {} // for JPA
}
