package io.cityops.tenant.catalogue;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.catalogue.schemes.Basis;
import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A part or a matter in a tenant's own copy of a scheme (小类). Its conditions and aliases are the tenant's to decide; its
 * name and its end only where it is the tenant's own. It is never deleted: cases tell of it.
 */
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
    private List<String> aliases;
    private boolean own;
    private @Nullable Instant retiredAt;
    private @Version @Nullable Long version;

    /** One of the tenant's own. */
    CatalogueEntry(Scheme scheme, Kind kind, Major major, String code, String name) {
        this.id = Ids.next();
        this.scheme = scheme.key();
        this.kind = kind;
        this.majorCode = major.code();
        this.majorName = major.name();
        this.code = code;
        this.name = name;
        this.conditions = List.of();
        this.aliases = List.of();
        this.own = true;
    }

    /** Decides when cases of this are filed; what stays as it was keeps the basis of its limit. */
    void decide(List<Condition> decided) {
        if (!Scheme.of(scheme).filesAbout(kind)) {
            throw new CatalogueProblem.PartsAreNotFiled(code);
        }
        this.conditions = decided.stream().map(this::based).toList();
    }

    private Condition based(Condition decided) {
        var basis = conditions.stream()
                .filter(before -> before.saysTheSameAs(decided))
                .findFirst()
                .map(Condition::basis)
                .orElse(Basis.OWN);
        return new Condition(decided.id(), decided.name(), decided.limit(), basis);
    }

    /** Decides what else it is called. */
    void alsoCall(List<String> others) {
        this.aliases = List.copyOf(others);
    }

    void rename(String to) {
        this.name = to;
    }

    /** Ends it, or takes it up again; the end stays where it was. */
    void retire(boolean retired, Instant at) {
        if (!retired) {
            this.retiredAt = null;
        } else if (retiredAt == null) {
            this.retiredAt = at;
        }
    }

    Entry view() {
        return new Entry(
                id,
                Scheme.of(scheme),
                kind,
                code,
                name,
                new Major(majorCode, majorName),
                conditions,
                aliases,
                own,
                retiredAt != null);
    }

    @SuppressWarnings("NullAway.Init")
    protected CatalogueEntry() {} // for JPA
}
