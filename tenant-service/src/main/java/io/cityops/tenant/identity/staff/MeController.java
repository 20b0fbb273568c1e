package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.identity.UnitDirectory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, for the page that has to show it. */
@RestController
@RequestMapping("/t/{tenant}/api/me")
class MeController {

    private final UnitDirectory units;

    MeController(UnitDirectory units) {
        this.units = units;
    }

    @GetMapping
    @Needs({})
    Me me() {
        var caller = Caller.current();
        return new Me(
                caller.username(),
                caller.name(),
                caller.tenant().value(),
                caller.roles().stream().sorted().toList(),
                caller.permissions().stream().sorted().toList(),
                unit(caller.unit()));
    }

    private @Nullable Unit unit(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var name = units.names(List.of(id)).get(id);
        return name == null ? null : new Unit(id, name);
    }

    record Me(
            String username,
            String name,
            String tenant,
            List<String> roles,
            List<String> permissions,
            @Nullable Unit unit) {}

    record Unit(UUID id, String name) {}
}
