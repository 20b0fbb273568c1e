package io.cityops.tenant.demo;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How to sign in to the demonstration, for whoever set the installation up. */
@RestController
class DemoController {

    private final DemoSettings settings;
    private final DemoLoading loading;
    private final DemoSecrets secrets;
    private final TenantDirectory directory;

    DemoController(DemoSettings settings, DemoLoading loading, DemoSecrets secrets, TenantDirectory directory) {
        this.settings = settings;
        this.loading = loading;
        this.secrets = secrets;
        this.directory = directory;
    }

    @GetMapping("/internal/demo")
    @Internal
    Demonstration show() {
        if (!settings.demo()) {
            return new Demonstration(List.of());
        }
        if (!loading.isLoaded()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "demo-loading",
                    "Try again in a moment",
                    "The demonstration is being loaded.");
        }
        var operators = tenant(
                TenantId.PLATFORM, List.of(new User("platform_operator", "operator", settings.operatorPassword())));
        var cities = DemoTenant.all().stream().map(tenant -> tenant(tenant.id(), users(tenant)));
        return new Demonstration(Stream.concat(Stream.of(operators), cities).toList());
    }

    private Tenant tenant(TenantId id, List<User> users) {
        var profile = directory.find(id);
        return new Tenant(
                id.value(),
                profile.map(TenantProfile::name).orElse(id.value()),
                profile.map(TenantProfile::level).orElse(""),
                profile.map(TenantProfile::parent).map(TenantId::value).orElse(null),
                users,
                new Client(DemoSecrets.clientOf(id), secrets.of(id)));
    }

    private List<User> users(DemoTenant tenant) {
        return Stream.concat(Stream.of(DemoPerson.ADMINISTRATOR), DemoPerson.staffOf(tenant).stream())
                .map(person -> new User(String.join(" ", person.roles()), person.username(), settings.demoPassword()))
                .toList();
    }

    record Demonstration(List<Tenant> tenants) {}

    record Tenant(
            String slug,
            String name,
            String level,
            @Nullable String parent,
            List<User> users,
            Client client) {}

    record User(String role, String username, String password) {}

    record Client(String id, String secret) {}
}
