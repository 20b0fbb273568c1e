package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A layer that a tenant has thought of itself. */
@Entity
@Table(name = "facility_layer")
class OwnLayer {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private String code;
    private @JdbcTypeCode(SqlTypes.JSON) Layer definition;
    private @Version @Nullable Long version;

    OwnLayer(Layer layer) {
        this.id = Ids.next();
        this.code = layer.code();
        this.definition = layer;
    }

    void define(Layer layer) {
        this.definition = layer;
    }

    Layer layer() {
        return definition;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway.Init")
    protected OwnLayer() {} // for JPA
}
