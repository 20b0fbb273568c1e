package io.cityops.tenant.identity.roles;

import io.cityops.tenant.identity.Permissions;
import java.util.List;

/** The roles a tenant starts with, as digital city management knows them. */
final class DefaultRoles {

    private DefaultRoles() {}

    static List<Role> of(String level) {
        return level.equals("platform") ? ofTheOperators() : ofACity();
    }

    private static List<Role> ofTheOperators() {
        return List.of(
                new Role("platform_operator", "平台运维", List.of(Permissions.PLATFORM_MANAGE)),
                new Role("tenant_admin", "平台管理员", List.of("tenant.manage", "audit.read")));
    }

    private static List<Role> ofACity() {
        return List.of(
                new Role(
                        "tenant_admin",
                        "城市管理员",
                        List.of(
                                "tenant.manage",
                                "organisation.manage",
                                "catalogue.manage",
                                "facility.write",
                                "link.manage",
                                "audit.read",
                                "case.read")),
                new Role("acceptor", "受理员", List.of("case.read", "case.report", "case.accept")),
                new Role("shift_leader", "值班长", List.of("case.read", "case.report", "case.file", "case.close")),
                new Role("dispatcher", "派遣员", List.of("case.read", "case.dispatch", "case.level")),
                new Role("dept_acceptor", "部门受理员", List.of("case.read", "case.handle")),
                new Role("community_worker", "社区网格员", List.of("case.read", "case.report", "case.handle")),
                new Role("collector", "监督员", List.of("case.read", "case.report", "case.check")),
                new Role("supervisor", "督查员", List.of("case.read", "case.supervise")),
                new Role("leader", "领导", List.of("case.read")));
    }
}
