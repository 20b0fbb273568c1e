package io.cityops.tenant.identity.roles;

import io.cityops.tenancy.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A set of permissions that a tenant gives to its people by name (角色). */
@Entity
@Table(name = "role")
class Role {

    private @Id UUID id;
    private @TenantId String tenant;
    private String code;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permissions;

    @SuppressWarnings("NullAway.Init") // the tenant is filled in by Hibernate
    Role(String code, String name, List<String> permissions) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.permissions = permissions;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Role() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    List<String> permissions() {
        return List.copyOf(permissions);
    }
}
