package io.cityops.tenant.tenants;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.tenants.domains.DomainNames;
import io.cityops.tenant.tenants.domains.DomainRegister;
import io.cityops.tenant.tenants.domains.HostName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operators of the installation do with tenants; each act leaves its trace in the tenant it touched. */
@RestController
@RequestMapping("/api/platform/tenants")
@Needs("platform.manage")
class PlatformController {

    private final Opening opening;
    private final Life life;
    private final Directory directory;
    private final DirectoryController lists;
    private final DomainNames domainNames;
    private final DomainRegister domains;
    private final WebSettings addresses;

    PlatformController(
            Opening opening,
            Life life,
            Directory directory,
            DirectoryController lists,
            DomainNames domainNames,
            DomainRegister domains,
            WebSettings addresses) {
        this.opening = opening;
        this.life = life;
        this.directory = directory;
        this.lists = lists;
        this.domainNames = domainNames;
        this.domains = domains;
        this.addresses = addresses;
    }

    @GetMapping
    Page<DirectoryController.Listed> list(
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return lists.page(
                entry -> entry.profile().name().contains(q)
                        || entry.profile().id().value().contains(q),
                limit,
                cursor);
    }

    @GetMapping("/{slug}")
    TenantProfile one(@PathVariable String slug) {
        return lists.one(slug);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@Valid @RequestBody Plan plan) {
        var administrator = plan.administrator().withInitialPassword(InitialPassword.random());
        var profile =
                open(plan.of(administrator), domainNames.read(Objects.requireNonNullElse(plan.domains(), List.of())));
        return new Opened(
                profile,
                new Account(administrator.username(), administrator.initialPassword()),
                addresses.address(profile.id().value()));
    }

    @PostMapping("/{slug}/suspend")
    TenantProfile suspend(@PathVariable String slug) {
        return visiting(slug, life::suspend);
    }

    @PostMapping("/{slug}/resume")
    TenantProfile resume(@PathVariable String slug) {
        return visiting(slug, life::resume);
    }

    private TenantProfile visiting(String slug, Supplier<TenantProfile> act) {
        return CurrentTenant.callAs(directory.existing(slug), act);
    }

    /** Taken domains are refused before there is a tenant. */
    private TenantProfile open(TenantPlan plan, List<HostName> hosts) {
        domains.requireFree(plan.id(), hosts);
        var opened = opening.open(plan);
        domains.set(plan.id(), hosts);
        return opened;
    }

    record Plan(
            @NotNull
            @Pattern(
                    regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*",
                    message = "lower-case letters, digits and single hyphens, a letter first")
            @Size(min = 2, max = 40)
            String slug,

            @NotBlank @Size(max = 60) String name,

            @NotNull @Pattern(regexp = "nation|province|city|county", message = "nation, province, city or county")
            String level,

            @NotNull @Pattern(regexp = "[0-9]{6}", message = "six digits")
            String division,

            @Nullable String parent,
            @Nullable @Size(max = 20) List<@NotNull @Size(max = 253) String> domains,
            @NotNull @Valid Administrator administrator) {

        TenantPlan of(FirstAdministrator first) {
            return new TenantPlan(new TenantId(slug), name.strip(), level, division, above(), false, null, first);
        }

        private @Nullable TenantId above() {
            return parent == null || parent.isBlank()
                    ? null
                    : TenantId.parse(parent)
                            .orElseThrow(
                                    () -> new TenantProblem.BadPlan("/parent", "There is no tenant " + parent + "."));
        }
    }

    record Administrator(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9._-]{1,39}",
                    message = "2 to 40 lower-case letters, digits, dots, hyphens or underscores")
            String username,

            @NotBlank @Size(max = 60) String name) {

        FirstAdministrator withInitialPassword(String password) {
            return new FirstAdministrator(username, name.strip(), password);
        }
    }

    record Opened(TenantProfile tenant, Account administrator, String address) {}

    record Account(String username, String initialPassword) {}
}
