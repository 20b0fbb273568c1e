package io.cityops.tenant.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part or a matter in a tenant's own copy of a scheme (小类); its conditions are the tenant's to decide. */
@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry {

    private @Id UUID id;
    private @TenantId @Nullable String tenant;
    private String scheme;
    private @Enumerated(EnumType.STRING) Kind kind;
    private String code;
    private String name;
    private String majorCode;
    private String majorName;
    private @JdbcTypeCode(SqlTypes.JSON) List<Condition> conditions;
    private @Version @Nullable Long version;

    /** Decides when cases of this matter are filed. */
    void decide(List<Condition> decided) {
        if (kind == Kind.PART) {
            throw new CatalogueProblem.PartsAreNotFiled(code);
        }
        this.conditions = List.copyOf(decided);
    }

    Entry view() {
        return new Entry(id, scheme, kind, code, name, new Entry.Major(majorCode, majorName), conditions);
    }

    Kind kind() {
        return kind;
    }

    @SuppressWarnings("NullAway.Init")
    protected CatalogueEntry() {} // for JPA
}
