package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.datum.DatumColumn;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.layers.Layer;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file of facilities on its way in (导入): shown first, then applied once, and taken back at most once. */
@Entity
@Table(name = "facility_import")
class FacilityImport {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private @Enumerated(EnumType.STRING) State state;
    private String file;
    private String kind;
    private @Convert(converter = DatumColumn.class) Datum datum;
    private String source;
    private @JdbcTypeCode(SqlTypes.JSON) Mapping mapping;
    private @JdbcTypeCode(SqlTypes.JSON) Report report;
    private @Enumerated(EnumType.STRING) Alike alike;
    private @JdbcTypeCode(SqlTypes.JSON) @Nullable Outcome outcome;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant decidedAt;
    private @Version @Nullable Long version;

    FacilityImport(String file, Import how, Report report, String createdBy, Instant now) {
        this.id = Ids.next();
        this.state = State.PREVIEW;
        this.file = file;
        this.kind = how.layer().code();
        this.datum = how.datum();
        this.source = how.source();
        this.mapping = how.mapping();
        this.report = report;
        this.alike = Alike.SKIP;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    Import how(Layer layer, Area area) {
        return new Import(layer, datum, area, source, mapping);
    }

    /** Its columns are understood in another way, and what becomes of what other sources know. */
    void understand(Mapping changed, Alike decided, Report found) {
        require(State.PREVIEW);
        this.alike = decided;
        this.mapping = changed;
        this.report = found;
    }

    void applied(Outcome came, Instant now) {
        require(State.PREVIEW);
        this.state = State.APPLIED;
        this.outcome = came;
        this.decidedAt = now;
    }

    void undone(int taken, Instant now) {
        require(State.APPLIED);
        this.state = State.UNDONE;
        this.outcome = outcome == null ? null : outcome.takenBack(taken);
        this.decidedAt = now;
    }

    void require(State needed) {
        if (state != needed) {
            throw new ImportProblem.WrongState(state.code(), needed.code());
        }
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    String file() {
        return file;
    }

    String kind() {
        return kind;
    }

    Datum datum() {
        return datum;
    }

    String source() {
        return source;
    }

    Mapping mapping() {
        return mapping;
    }

    Alike alike() {
        return alike;
    }

    Report report() {
        return report;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @SuppressWarnings("NullAway.Init")
    protected FacilityImport() {} // for JPA

    /** How far it is. */
    enum State {
        PREVIEW,
        APPLIED,
        UNDONE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
