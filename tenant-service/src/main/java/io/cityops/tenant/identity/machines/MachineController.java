package io.cityops.tenant.identity.machines;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.identity.ClientSecrets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The machines of a tenant, for its administrator. A secret is shown when it is made and never again. */
@RestController
@RequestMapping("/t/{tenant}/api/clients")
@Needs("tenant.manage")
class MachineController {

    private final RegisteredMachines machines;
    private final MachineClients clients;

    MachineController(RegisteredMachines machines, MachineClients clients) {
        this.machines = machines;
        this.clients = clients;
    }

    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = clients.findByClientIdGreaterThanOrderByClientId(
                cursor == null ? "" : position(cursor), Limit.of(limit + 1));
        return Page.of(rows, limit, last -> Cursor.encode(last.clientId())).map(Shown::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody New client) {
        var secret = ClientSecrets.random();
        var added = machines.add(client.clientId(), client.name().strip(), secret, client.scopes());
        return new Added(added.id(), added.clientId(), added.name(), added.scopes(), added.createdAt(), secret);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        machines.remove(id);
    }

    private static String position(String cursor) {
        try {
            return Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "This is not a cursor of this list.");
        }
    }

    record New(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9._-]{1,59}",
                    message = "2 to 60 lower-case letters, digits, dots, hyphens or underscores")
            String clientId,

            @NotBlank @Size(max = 60) String name,
            @NotEmpty @Size(max = 30) Set<@NotBlank @Size(max = 40) String> scopes) {}

    record Shown(UUID id, String clientId, String name, List<String> scopes, Instant createdAt) {

        static Shown of(MachineClient client) {
            return new Shown(client.id(), client.clientId(), client.name(), client.scopes(), client.createdAt());
        }
    }

    record Added(UUID id, String clientId, String name, List<String> scopes, Instant createdAt, String secret) {}
}
