package io.cityops.tenant.identity.machines;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.identity.ClientSecrets;
import io.cityops.tenant.identity.Machines;
import io.cityops.tenant.identity.Permissions;
import io.cityops.tenant.identity.Revocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RegisteredMachines implements Machines {

    /** The one client that every tenant shares: the gateway, on behalf of browsers. */
    private static final String BROWSER = "browser";

    private final MachineClients clients;
    private final ClientSecrets secrets = new ClientSecrets();
    private final Revocation revocation;
    private final Audit audit;

    RegisteredMachines(MachineClients clients, Revocation revocation, Audit audit) {
        this.clients = clients;
        this.revocation = revocation;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Machine> find(String clientId) {
        return clients.findByClientId(clientId).map(MachineClient::machine);
    }

    @Override
    public void register(String clientId, String name, String secret, Set<String> scopes) {
        add(clientId, name, secret, scopes);
    }

    MachineClient add(String clientId, String name, String secret, Set<String> scopes) {
        var unknown = scopes.stream()
                .filter(scope -> !Permissions.of(CurrentTenant.get()).contains(scope))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid("/scopes", "There is no such scope: " + String.join(", ", unknown) + ".");
        }
        if (clientId.equals(BROWSER) || clients.existsByClientId(clientId)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "client-exists",
                    "The client id is taken",
                    "There is a client " + clientId + " already. Choose another id.",
                    List.of(new FieldError("/clientId", "is taken")));
        }
        audit.record("client.added", clientId, Map.of("scopes", scopes));
        return clients.saveAndFlush(new MachineClient(clientId, name, secrets.encode(secret), scopes));
    }

    void remove(UUID id) {
        var client = clients.findById(id).orElseThrow(() -> ProblemException.notFound("client"));
        clients.delete(client);
        revocation.ofMachine(client.clientId());
        audit.record("client.removed", client.clientId(), Map.of());
    }
}
