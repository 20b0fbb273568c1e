package io.cityops.tenant.organisation.grids;

import io.cityops.tenancy.CurrentTenant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for which grid of the bound tenant. */
@Component
class GridPeople {

    private final JdbcClient jdbc;

    GridPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GridPerson> of(String grid) {
        return jdbc.sql("select role, name, post, phone from grid_person where tenant = ? and grid = ? order by place")
                .params(CurrentTenant.get().value(), grid)
                .query((row, number) -> new GridPerson(
                        Objects.requireNonNull(GridPerson.Role.of(row.getString("role"))),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("phone")))
                .list();
    }

    /** Puts these in the place of those before, in the order of the chain. */
    List<GridPerson> replace(String grid, List<GridPerson> people) {
        var tenant = CurrentTenant.get().value();
        jdbc.sql("delete from grid_person where tenant = ? and grid = ?")
                .params(tenant, grid)
                .update();
        var sorted =
                people.stream().sorted(Comparator.comparing(GridPerson::role)).toList();
        for (var place = 0; place < sorted.size(); place++) {
            var one = sorted.get(place);
            jdbc.sql("insert into grid_person (tenant, grid, place, role, name, post, phone) values (?,?,?,?,?,?,?)")
                    .params(Arrays.asList(
                            tenant, grid, place, one.role().code(), one.name().strip(), one.post(), one.phone()))
                    .update();
        }
        return sorted;
    }
}
