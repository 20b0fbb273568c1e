package io.cityops.tenant.organisation.grids;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grids of the bound tenant as the current edition has them. */
@Component
public class Grids {

    private static final String CURRENT = """
            from grid g join grid_edition e on e.tenant = g.tenant and e.id = g.edition and e.state = 'CURRENT'
            where g.tenant = :tenant
            """;
    private static final String ROW = "select g.code, g.name, g.unit, g.households, g.area, g.lng, g.lat ";

    private final JdbcClient jdbc;

    Grids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page by code.
     *
     * @param prefix how the code begins; empty for all
     */
    Page<GridRow> page(String prefix, @Nullable UUID unit, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(
                        ROW + CURRENT + (unit == null ? "" : " and g.unit = :unit ")
                                + " and g.code >= :prefix and g.code < :beyond and g.code > :after order by g.code limit :limit")
                .param("tenant", tenant())
                .param("unit", unit)
                .param("prefix", prefix)
                .param("beyond", prefix + "\uffff")
                .param("after", after(cursor))
                .param("limit", limit + 1)
                .query(Grids::row)
                .list();
        return Page.of(rows, limit, last -> Cursor.encode(last.code()));
    }

    Optional<GridRow> find(String code) {
        return jdbc.sql(ROW + CURRENT + " and g.code = :code")
                .param("tenant", tenant())
                .param("code", code)
                .query(Grids::row)
                .optional();
    }

    /** Those of the codes that no grid has. */
    public Set<String> unknown(Set<String> codes) {
        var left = new TreeSet<>(codes);
        if (!codes.isEmpty()) {
            jdbc.sql("select g.code " + CURRENT + " and g.code in (:codes)")
                    .param("tenant", tenant())
                    .param("codes", codes)
                    .query(String.class)
                    .list()
                    .forEach(left::remove);
        }
        return left;
    }

    /** How many belong to a unit, in whatever edition. */
    long ofUnit(UUID unit) {
        return jdbc.sql("select count(*) from grid where tenant = ? and unit = ?")
                .params(tenant(), unit)
                .query(Long.class)
                .single();
    }

    void describe(String code, String name, @Nullable UUID unit, @Nullable Integer households) {
        jdbc.sql("""
                        update grid set name = ?, unit = ?, households = ? where tenant = ? and code = ?
                          and edition = (select id from grid_edition where tenant = ? and state = 'CURRENT')
                        """)
                .params(java.util.Arrays.asList(name, unit, households, tenant(), code, tenant()))
                .update();
    }

    /** Everything others need to know, changing with the revision. */
    List<Map<String, @Nullable Object>> all() {
        return jdbc.sql("select g.code, g.name, g.unit, g.polygons " + CURRENT + " order by g.code")
                .param("tenant", tenant())
                .query()
                .listOfRows();
    }

    /** Rises with every change; nought where there never was any. */
    public long revision() {
        return jdbc.sql("select revision from grid_revision where tenant = ?")
                .param(tenant())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Tells others that the grids change, and holds off whoever else would change them. */
    public void change() {
        jdbc.sql("""
                        insert into grid_revision (tenant, revision) values (?, 1)
                        on conflict (tenant) do update set revision = grid_revision.revision + 1
                        """).param(tenant()).update();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "It is not a cursor of this list.");
        }
    }

    private static GridRow row(ResultSet row, int number) throws SQLException {
        return new GridRow(
                row.getString("code"),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getObject("households", Integer.class),
                row.getDouble("area"),
                row.getDouble("lng"),
                row.getDouble("lat"));
    }
}
