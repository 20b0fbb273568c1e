package io.cityops.cases.evidence;

import io.cityops.cases.evidence.media.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of a photo, a video or sound of a case (照片、视频、录音); its bytes lie elsewhere. */
@Entity
@Immutable
@Table(name = "attachment")
public class Attachment {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private UUID caseId;
    private boolean reported;
    private Role role;
    private Kind kind;
    private String type;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private long bytes;
    private @Nullable String sha256;
    private @Nullable String originalType;
    private @Nullable Long originalBytes;
    private @Nullable Instant takenAt;
    private @Nullable Double takenLng;
    private @Nullable Double takenLat;
    private @Nullable String camera;
    private @Nullable Long millis;
    private @Nullable String codec;
    private boolean sharable;
    private String secrets;

    @Column(insertable = true, updatable = false)
    private Scan scan;

    private Instant at;

    Attachment(Kept kept, UUID caseId, Instant at) {
        this.id = kept.id();
        this.caseId = caseId;
        this.role = kept.role();
        this.kind = kept.kind();
        this.type = kept.type();
        this.width = kept.width();
        this.height = kept.height();
        this.bytes = kept.bytes();
        this.sha256 = kept.sha256();
        this.originalType = kept.originalType();
        this.originalBytes = kept.originalBytes();
        this.takenAt = kept.takenAt();
        this.takenLng = kept.takenLng();
        this.takenLat = kept.takenLat();
        this.camera = kept.camera();
        this.millis = kept.millis();
        this.codec = kept.codec();
        this.sharable = kept.sharable();
        this.secrets = kept.secrets();
        this.scan = kept.scan();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    /** Whether it came with the report, so that the reporter knows it. */
    public boolean reported() {
        return reported;
    }

    public Role role() {
        return role;
    }

    public boolean isPhoto() {
        return kind == Kind.PHOTO;
    }

    /** Photo, video or sound. */
    public String kind() {
        return kind.code();
    }

    public String type() {
        return type;
    }

    /** In pixels; only a photo has it. */
    public @Nullable Integer width() {
        return width;
    }

    public @Nullable Integer height() {
        return height;
    }

    /** Of the file that is shown. */
    public long bytes() {
        return bytes;
    }

    /** Of the file as it came; none of what was kept before originals were. */
    public @Nullable String sha256() {
        return sha256;
    }

    public @Nullable String originalType() {
        return originalType;
    }

    public @Nullable Long originalBytes() {
        return originalBytes;
    }

    /** How much room it takes. */
    long stored() {
        var original = originalBytes == null ? 0 : originalBytes;
        return kind == Kind.PHOTO ? bytes + original : Math.max(bytes, original);
    }

    /** When its camera says it was taken; this, its place and the camera are for the staff alone. */
    public @Nullable Instant takenAt() {
        return takenAt;
    }

    /** Degrees east in WGS-84, always together with those north. */
    public @Nullable Double takenLng() {
        return takenLng;
    }

    public @Nullable Double takenLat() {
        return takenLat;
    }

    public @Nullable String camera() {
        return camera;
    }

    /** How long it lasts, in milliseconds. */
    public @Nullable Long millis() {
        return millis;
    }

    public @Nullable String codec() {
        return codec;
    }

    /** Whether the public may have it where the case shows it to them. */
    public boolean sharable() {
        return sharable && scan.passed();
    }

    String secrets() {
        return secrets;
    }

    public Scan scan() {
        return scan;
    }

    public Instant at() {
        return at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {} // for JPA
}
