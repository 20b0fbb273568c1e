package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.tenants.domains.DomainNames;
import io.cityops.tenant.tenants.domains.DomainRegister;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The domains of tenants: operators name them, the gateway asks whose one is. */
@RestController
class DomainController {

    private final DomainRegister register;
    private final DomainNames names;
    private final Directory directory;

    DomainController(DomainRegister register, DomainNames names, Directory directory) {
        this.register = register;
        this.names = names;
        this.directory = directory;
    }

    @GetMapping("/api/platform/tenants/{slug}/domains")
    @Needs("platform.manage")
    Named show(@PathVariable String slug) {
        return new Named(register.of(directory.city(slug)));
    }

    @PutMapping("/api/platform/tenants/{slug}/domains")
    @Needs("platform.manage")
    Named name(@PathVariable String slug, @Valid @RequestBody Wanted wanted) {
        return new Named(register.set(directory.city(slug), names.read(wanted.domains())));
    }

    @GetMapping("/internal/domains/{host}")
    @Internal
    Owner ownerOf(@PathVariable String host) {
        return register.ownerOf(host).map(Owner::new).orElseThrow(() -> ProblemException.notFound("domain"));
    }

    record Wanted(@NotNull @Size(max = 20) List<@NotNull @Size(max = 253) String> domains) {}

    record Named(List<String> domains) {}

    record Owner(TenantId tenant) {}
}
