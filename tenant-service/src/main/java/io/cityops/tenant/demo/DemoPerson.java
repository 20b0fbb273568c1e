package io.cityops.tenant.demo;

import java.util.List;
import java.util.Map;
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

    /**
     * Of Nanguan, where a case is seen on several levels at once, a street's people and those of two communities under it;
     * of Nan'an, known for asking companies whose something is (权属确认), those of two of them.
     */
    private static final Map<String, List<DemoPerson>> OF_ONE_CITY = Map.of(
            "changchun-nanguan",
            List.of(
                    new DemoPerson("street", "曙光街道受理员（演示）", List.of("dept_acceptor"), "曙光街道"),
                    new DemoPerson("community", "社区网格员（演示）", List.of("community_worker"), "曙光第一社区（演示）"),
                    new DemoPerson("community2", "社区网格员二（演示）", List.of("community_worker"), "曙光第二社区（演示）")),
            "chongqing-nanan",
            List.of(
                    new DemoPerson("gas", "燃气公司受理员（演示）", List.of("dept_acceptor"), "燃气公司（演示）"),
                    new DemoPerson("power", "供电公司受理员（演示）", List.of("dept_acceptor"), "供电公司（演示）")));

    /** Everybody but the administrator, who comes with the tenant. */
    static List<DemoPerson> staffOf(DemoTenant tenant) {
        var own = OF_ONE_CITY.getOrDefault(tenant.id().value(), List.of());
        return tenant.hasUnits()
                ? Stream.of(AT_EVERY_LEVEL, OF_UNITS, own).flatMap(List::stream).toList()
                : AT_EVERY_LEVEL;
    }
}
