package io.cityops.tenant.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for every demo city.
 *
 * @param unit name of the unit (单位) they handle cases for
 */
record DemoPerson(
        String username,
        String name,
        List<String> roles,
        @Nullable String unit) {

    static final DemoPerson ADMINISTRATOR = new DemoPerson("admin", "管理员（演示）", List.of("tenant_admin"), null);

    private static final List<DemoPerson> AT_EVERY_LEVEL = List.of(
            new DemoPerson("desk", "坐席（演示）", List.of("acceptor", "shift_leader", "dispatcher", "collector"), null),
            new DemoPerson("acceptor", "受理员（演示）", List.of("acceptor"), null),
            new DemoPerson("leader", "值班长（演示）", List.of("shift_leader"), null),
            new DemoPerson("dispatcher", "派遣员（演示）", List.of("dispatcher"), null),
            new DemoPerson("supervisor", "督查员（演示）", List.of("supervisor"), null),
            new DemoPerson("collector", "监督员（演示）", List.of("collector"), null));
    private static final List<DemoPerson> OF_UNITS = List.of(
            new DemoPerson("unit", "环卫处受理员（演示）", List.of("dept_acceptor"), "环卫处"),
            new DemoPerson("unit2", "市政处受理员（演示）", List.of("dept_acceptor"), "市政处"));

    /** Everybody but the administrator, who comes with the tenant. */
    static List<DemoPerson> staffOf(DemoTenant tenant) {
        return tenant.hasUnits()
                ? Stream.concat(AT_EVERY_LEVEL.stream(), OF_UNITS.stream()).toList()
                : AT_EVERY_LEVEL;
    }
}
