package io.cityops.tenant.organisation.grids.imports;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.organisation.grids.drawing.Coordinates;
import io.cityops.tenant.organisation.grids.drawing.Drawn;
import io.cityops.tenant.organisation.grids.imports.GridReport.Changes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the grids of an edition, and says how they differ from those in force. */
@Component
class GridWriter {

    private static final double SQUARE_DEGREE = 111_320.0 * 110_900.0;

    private final JdbcClient jdbc;

    GridWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in one statement. */
    void write(UUID edition, List<Drawn> drawn, Map<String, UUID> units) {
        var rows = drawn.stream().map(one -> Row.of(one, units)).toList();
        jdbc.sql("""
                        insert into grid (tenant, edition, code, name, unit, households, polygons, lng, lat, area)
                        select ?, ?, x.* from unnest(?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::float8[],
                          ?::float8[], ?::float8[]) as x(code, name, unit, households, polygons, lng, lat, area)
                        """)
                .params(
                        CurrentTenant.get().value(),
                        edition,
                        rows.stream().map(Row::code).toArray(String[]::new),
                        rows.stream().map(Row::name).toArray(String[]::new),
                        rows.stream().map(Row::unit).toArray(UUID[]::new),
                        rows.stream().map(Row::households).toArray(Integer[]::new),
                        rows.stream().map(Row::polygons).toArray(String[]::new),
                        rows.stream().map(Row::lng).toArray(Double[]::new),
                        rows.stream().map(Row::lat).toArray(Double[]::new),
                        rows.stream().map(Row::area).toArray(Double[]::new))
                .update();
    }

    Changes changes(UUID edition, @Nullable UUID current) {
        return jdbc.sql("""
                        with n as (select * from grid where tenant = :tenant and edition = :edition),
                             o as (select * from grid where tenant = :tenant and edition = :current)
                        select count(*) filter (where o.code is null) as added,
                          count(*) filter (where n.code is null) as removed,
                          count(*) filter (where n.code is not null and o.code is not null and (n.name, n.polygons)
                            is distinct from (o.name, o.polygons) or n.unit is distinct from o.unit
                            and n.code is not null and o.code is not null) as changed,
                          count(*) as of_all
                        from n full join o on n.code = o.code
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("edition", edition)
                .param("current", current == null ? new UUID(0, 0) : current)
                .query((row, at) -> {
                    int added = row.getInt("added");
                    int removed = row.getInt("removed");
                    int changed = row.getInt("changed");
                    return new Changes(added, changed, row.getInt("of_all") - added - removed - changed, removed);
                })
                .single();
    }

    private record Row(
            String code,
            String name,
            @Nullable UUID unit,
            @Nullable Integer households,
            String polygons,
            double lng,
            double lat,
            double area) {

        static Row of(Drawn drawn, Map<String, UUID> units) {
            var shape = Objects.requireNonNull(drawn.shape());
            var within = shape.getInteriorPoint();
            return new Row(
                    drawn.code(),
                    drawn.shown(),
                    units.get(drawn.unit()),
                    drawn.count(),
                    Coordinates.of(shape),
                    within.getX(),
                    within.getY(),
                    Math.round(shape.getArea() * SQUARE_DEGREE * Math.cos(Math.toRadians(within.getY()))));
        }
    }
}
