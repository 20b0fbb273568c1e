package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.tenants.domains.DomainRegister;
import io.cityops.tenant.tenants.domains.HostName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The domains of tenants: operators name them, the gateway asks whose one is. */
@RestController
class DomainController {

    private final DomainRegister register;
    private final Directory directory;
    private final String ownHost;

    DomainController(DomainRegister register, Directory directory, WebSettings addresses) {
        this.register = register;
        this.directory = directory;
        this.ownHost = String.valueOf(URI.create(addresses.baseUrl()).getHost());
    }

    @GetMapping("/api/platform/tenants/{slug}/domains")
    @Needs("platform.manage")
    Named show(@PathVariable String slug) {
        return new Named(register.of(directory.city(slug)));
    }

    @PutMapping("/api/platform/tenants/{slug}/domains")
    @Needs("platform.manage")
    Named name(@PathVariable String slug, @Valid @RequestBody Wanted wanted) {
        return new Named(register.set(directory.city(slug), hosts(wanted.domains())));
    }

    @GetMapping("/internal/domains/{host}")
    @Internal
    Owner ownerOf(@PathVariable String host) {
        return register.ownerOf(host).map(Owner::new).orElseThrow(() -> ProblemException.notFound("domain"));
    }

    /** A tenant opened with domains; taken ones are refused before there is a tenant. */
    TenantProfile opened(@Nullable List<String> written, TenantPlan plan, Opening opening) {
        if (written == null || written.isEmpty()) {
            return opening.open(plan);
        }
        var hosts = hosts(written);
        register.requireFree(plan.id(), hosts);
        var profile = opening.open(plan);
        register.set(plan.id(), hosts);
        return profile;
    }

    /** The domains as they are kept; all that are wrong are told at once. */
    private List<HostName> hosts(List<String> written) {
        var hosts = new ArrayList<HostName>();
        var errors = new ArrayList<FieldError>();
        for (int at = 0; at < written.size(); at++) {
            try {
                hosts.add(foreign(HostName.of(written.get(at))));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("/domains/" + at, "is not a host name such as cg.example.cn"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Not a domain",
                    "A domain is a host name of at least two parts, without scheme, port or path, and not this"
                            + " installation's own.",
                    errors);
        }
        return hosts;
    }

    private HostName foreign(HostName host) {
        if (host.value().equals(ownHost)) {
            throw new IllegalArgumentException("the installation's own");
        }
        return host;
    }

    record Wanted(@NotNull @Size(max = 20) List<@NotNull @Size(max = 253) String> domains) {}

    record Named(List<String> domains) {}

    record Owner(TenantId tenant) {}
}
