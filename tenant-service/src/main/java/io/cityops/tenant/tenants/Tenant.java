package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city, district or other authority (租户) that runs its platform on this installation. */
@Entity
@Table(name = "tenant")
class Tenant {

    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String HOUSE_BLUE = "#1677ff";
    private static final String CHINA_TIME = "Asia/Shanghai";

    private @Id String slug;
    private String name;
    private String level;
    private String division;
    private @Nullable String parent;
    private String status;
    private String timeZone;
    private boolean demo;
    private String accent;
    private String phone;
    private @Nullable Double lng;
    private @Nullable Double lat;
    private @Nullable Double west;
    private @Nullable Double south;
    private @Nullable Double east;
    private @Nullable Double north;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BaseMap baseMap;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels;

    @Column(updatable = false)
    private Instant openedAt;

    private @Version @Nullable Long version;

    Tenant(TenantId id, Place place, @Nullable TenantId parent, boolean demo, @Nullable String accent) {
        this.slug = id.value();
        this.name = place.name();
        this.level = place.level();
        this.division = place.division();
        this.parent = parent == null ? null : parent.value();
        this.status = ACTIVE;
        this.timeZone = CHINA_TIME;
        this.demo = demo;
        this.accent = accent == null ? HOUSE_BLUE : accent;
        this.phone = "";
        this.labels = Map.of();
        this.openedAt = Instant.now();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Tenant() {}

    void describe(Looks looks) {
        this.name = looks.name();
        this.accent = looks.accent();
        this.phone = looks.phone();
        this.lng = looks.centre() == null ? null : looks.centre().lng();
        this.lat = looks.centre() == null ? null : looks.centre().lat();
        this.baseMap = looks.baseMap();
        this.labels = looks.labels();
    }

    void lieWithin(Bounds bounds) {
        this.west = bounds.west();
        this.south = bounds.south();
        this.east = bounds.east();
        this.north = bounds.north();
    }

    void suspend() {
        if (status.equals(SUSPENDED)) {
            throw new TenantProblem.AlreadySo(slug, SUSPENDED);
        }
        status = SUSPENDED;
    }

    void resume() {
        if (status.equals(ACTIVE)) {
            throw new TenantProblem.AlreadySo(slug, ACTIVE);
        }
        status = ACTIVE;
    }

    TenantProfile profile() {
        return new TenantProfile(
                new TenantId(slug),
                name,
                level,
                division,
                parent == null ? null : new TenantId(parent),
                status,
                timeZone,
                bounds(),
                demo);
    }

    Looks looks() {
        return new Looks(name, accent, phone, centre(), baseMap, labels);
    }

    private @Nullable Centre centre() {
        if (lng != null && lat != null) {
            return new Centre(lng, lat);
        }
        var within = bounds();
        return within == null ? null : Centre.of(within);
    }

    private @Nullable Bounds bounds() {
        return west == null || south == null || east == null || north == null
                ? null
                : new Bounds(west, south, east, north);
    }

    /** What a tenant stands for: its name, rung and division. */
    record Place(String name, String level, String division) {}

    /** Where its map opens, CGCS2000/WGS-84. */
    record Centre(double lng, double lat) {

        static Centre of(Bounds bounds) {
            return new Centre((bounds.west() + bounds.east()) / 2, (bounds.south() + bounds.north()) / 2);
        }
    }

    /** Where its map's tiles come from; none: the map is drawn from the tenant's own data. */
    record BaseMap(String kind, String url, String datum, String attribution) {}

    /** How it presents itself; {@code labels} rename levels, roles and states. */
    record Looks(
            String name,
            String accent,
            String phone,
            @Nullable Centre centre,
            @Nullable BaseMap baseMap,
            Map<String, String> labels) {}
}
