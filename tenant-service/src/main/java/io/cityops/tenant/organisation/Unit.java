package io.cityops.tenant.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.tenancy.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A unit of a tenant (单位): the centre, a department, a street's platform, a community, a company that does the work. */
@Entity
@Table(name = "org_unit")
class Unit {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private String code;
    private String name;
    private @Enumerated(EnumType.STRING) Kind kind;
    private @Nullable UUID parent;
    private int level;
    private @Enumerated(EnumType.STRING) Calendar calendar;
    private @Version @Nullable Long version;

    Unit(String code, String name, Kind kind, @Nullable Unit parent, Calendar calendar) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parent = parent == null ? null : parent.id;
        this.level = below(parent);
        this.calendar = calendar;
    }

    void describe(String code, String name, Kind kind, Calendar calendar) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.calendar = calendar;
    }

    /** Stands under another unit from now on, or at the top. */
    void moveUnder(@Nullable Unit above) {
        this.parent = above == null ? null : above.id;
        this.level = below(above);
    }

    static int below(@Nullable Unit above) {
        int level = above == null ? 1 : above.level + 1;
        if (level > 8) {
            throw new UnitProblem.TooDeep();
        }
        return level;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    int level() {
        return level;
    }

    Calendar calendar() {
        return calendar;
    }

    @SuppressWarnings("NullAway.Init")
    protected Unit() {} // for JPA

    /** What it is. */
    enum Kind {
        CENTRE,
        DEPARTMENT,
        STREET,
        COMMUNITY,
        COMPANY;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When its clocks run: in the tenant's working time, or round the clock as those of emergency crews. */
    enum Calendar {
        WORKING,
        ALWAYS;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
