package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.identity.NewAccount;
import jakarta.persistence.Entity;
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

/** Somebody who works for a tenant and signs in there by name. */
@Entity
@Table(name = "person")
class Person {

    private @Id UUID id;
    private @TenantId String tenant;
    private String username;
    private String name;
    private @Nullable String phone;
    private @Nullable UUID unit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    private boolean enabled;
    private String password;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private @Version @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // the tenant is filled in by Hibernate
    Person(NewAccount account, String hashedPassword) {
        this.id = Ids.next();
        this.username = account.username();
        this.name = account.name();
        this.phone = account.phone();
        this.unit = account.unit();
        this.roles = List.copyOf(account.roles());
        this.enabled = true;
        this.password = hashedPassword;
        this.passwordChangedAt = Instant.now();
        this.mustChangePassword = account.mustChangePassword();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Person() {}

    void workAs(Duties duties) {
        this.name = duties.name();
        this.phone = duties.phone();
        this.unit = duties.unit();
        this.roles = List.copyOf(duties.roles());
        this.enabled = duties.enabled();
    }

    void workFor(UUID unit) {
        this.unit = unit;
    }

    /** A password that somebody else made up for them: good for one sign-in. */
    void begin(String hashedPassword) {
        this.password = hashedPassword;
        this.passwordChangedAt = Instant.now();
        this.mustChangePassword = true;
    }

    /** A password of their own. */
    void choose(String hashedPassword) {
        this.password = hashedPassword;
        this.passwordChangedAt = Instant.now();
        this.mustChangePassword = false;
    }

    boolean holds(String role) {
        return enabled && roles.contains(role);
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    UUID unit() {
        return unit;
    }

    List<String> roles() {
        return List.copyOf(roles);
    }

    boolean enabled() {
        return enabled;
    }

    String password() {
        return password;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    /** What they do for the tenant. */
    record Duties(
            String name, @Nullable String phone, @Nullable UUID unit, List<String> roles, boolean enabled) {}
}
