package io.cityops.tenant.facilities;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something of one of the tenant's layers, a toilet or a car park perhaps, that it answers for; known to its source by an id of the source's own. */
@Entity
@Table(name = "facility")
class Facility {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private String kind;
    private String name;
    private @Nullable String address;
    private double lng;
    private double lat;
    private String site;
    private @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> attributes;
    private @Enumerated(EnumType.STRING) FacilityStatus status;
    private @Nullable String statusReason;
    private @Nullable Instant checkedAt;
    private String source;
    private String sourceId;
    private Instant createdAt;
    private Instant updatedAt;
    private @Version @Nullable Long version;

    @SuppressWarnings("NullAway") // all fields are set by describe
    Facility(UUID id, String kind, String source, String sourceId, FacilityDetails details, Instant now) {
        this.id = id;
        this.kind = kind;
        this.source = source;
        this.sourceId = sourceId;
        this.createdAt = now;
        describe(details, now);
    }

    /** Says anew what is known of it. */
    final void describe(FacilityDetails details, Instant now) {
        this.name = details.name();
        this.address = details.address();
        this.lng = details.location().lng();
        this.lat = details.location().lat();
        this.site = details.location().site();
        this.attributes = new TreeMap<>(details.attributes());
        this.status = details.status();
        this.statusReason = details.statusReason();
        this.checkedAt = details.checkedAt();
        this.updatedAt = now;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String kind() {
        return kind;
    }

    FacilityView view() {
        return new FacilityView(
                id,
                kind,
                name,
                address,
                new Location(lng, lat),
                site,
                attributes,
                status,
                statusReason,
                checkedAt,
                source,
                sourceId,
                version());
    }

    @SuppressWarnings("NullAway.Init")
    protected Facility() {} // for JPA
}
