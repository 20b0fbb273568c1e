package io.cityops.tenant.identity.machines;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.identity.Machines.Machine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A program that a tenant lets ask in its own name. */
@Entity
@Table(name = "machine_client")
class MachineClient {

    private @Id UUID id;
    private @TenantId String tenant;
    private String clientId;
    private String name;
    private String secret;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // the tenant is filled in by Hibernate
    MachineClient(String clientId, String name, String hashedSecret, Set<String> scopes) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.name = name;
        this.secret = hashedSecret;
        this.scopes = scopes.stream().sorted().toList();
        this.createdAt = Instant.now();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MachineClient() {}

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    String name() {
        return name;
    }

    List<String> scopes() {
        return List.copyOf(scopes);
    }

    Instant createdAt() {
        return createdAt;
    }

    Machine machine() {
        return new Machine(clientId, name, secret, Set.copyOf(scopes));
    }
}
