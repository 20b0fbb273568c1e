package io.cityops.tenant.identity.roles;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/t/{tenant}/api/roles")
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    @Needs("tenant.manage")
    Page<Shown> list() {
        return new Page<>(
                roles.findAllByOrderByCode().stream()
                        .map(role -> new Shown(role.code(), role.name(), role.permissions()))
                        .toList(),
                null);
    }

    record Shown(String code, String name, List<String> permissions) {}
}
