package io.cityops.tenant.identity.roles;

import io.cityops.tenant.tenants.TenantOpened;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bound tenant's roles permit; a new tenant starts with the usual ones and may change them. */
@Component
@Transactional
public class Grants {

    private final Roles roles;

    Grants(Roles roles) {
        this.roles = roles;
    }

    /** The permissions of somebody who holds these roles. */
    @Transactional(readOnly = true)
    public List<String> of(Collection<String> codes) {
        return roles.findAllByOrderByCode().stream()
                .filter(role -> codes.contains(role.code()))
                .flatMap(role -> role.permissions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of the codes that are no roles of the tenant. */
    @Transactional(readOnly = true)
    public List<String> unknown(Collection<String> codes) {
        var known = roles.findAllByOrderByCode().stream().map(Role::code).toList();
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    @EventListener
    @Order(1)
    void on(TenantOpened opened) {
        roles.saveAllAndFlush(DefaultRoles.of(opened.level()));
    }
}
