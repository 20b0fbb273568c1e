package io.cityops.tenant.organisation.grids.imports;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.organisation.grids.imports.GridEdition.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The editions of the bound tenant's grids. */
@Component
class GridEditions {

    private static final int KEPT = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GridEditions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, String file, String datum, GridReport report, String by) {
        jdbc.sql("""
                        insert into grid_edition (id, tenant, state, file, datum, report, created_by, created_at)
                        values (?, ?, 'PREVIEW', ?, ?, ?::jsonb, ?, now())
                        """)
                .params(id, tenant(), file, datum, json.writeValueAsString(report), by)
                .update();
    }

    void report(UUID id, GridReport report) {
        jdbc.sql("update grid_edition set report = ?::jsonb where tenant = ? and id = ?")
                .params(json.writeValueAsString(report), tenant(), id)
                .update();
    }

    Optional<GridEdition> find(UUID id) {
        return jdbc.sql("select * from grid_edition where tenant = ? and id = ?")
                .params(tenant(), id)
                .query(this::read)
                .optional();
    }

    Optional<GridEdition> current() {
        return jdbc.sql("select * from grid_edition where tenant = ? and state = 'CURRENT'")
                .param(tenant())
                .query(this::read)
                .optional();
    }

    List<GridEdition> before(UUID last, int limit) {
        return jdbc.sql("select * from grid_edition where tenant = ? and id < ? order by id desc limit ?")
                .params(tenant(), last, limit)
                .query(this::read)
                .list();
    }

    void move(UUID id, State state, String by) {
        jdbc.sql("update grid_edition set state = ?, decided_by = ?, decided_at = now() where tenant = ? and id = ?")
                .params(state.name(), by, tenant(), id)
                .update();
    }

    /** Puts it in force, as the next in number; what was in force is named as the one before it. */
    void apply(UUID id, @Nullable UUID former, String by) {
        jdbc.sql("""
                        update grid_edition set state = 'CURRENT', former = ?, decided_by = ?, decided_at = now(),
                          number = 1 + coalesce((select max(number) from grid_edition where tenant = ?), 0)
                        where tenant = ? and id = ?
                        """).params(Arrays.asList(former, by, tenant(), tenant(), id)).update();
    }

    /**
     * Forgets what nobody goes back to: previews of another day, and all but the latest that were in force. The one before
     * the one in force stays, however long ago it was.
     */
    void tidy() {
        jdbc.sql("""
                        delete from grid_edition where tenant = ? and
                          ((state = 'PREVIEW' and created_at < now() - interval '1 day')
                          or (state in ('FORMER', 'WITHDRAWN')
                            and number <= (select max(number) from grid_edition where tenant = ?) - ?
                            and id not in (select former from grid_edition
                              where tenant = ? and state = 'CURRENT' and former is not null)))
                        """).params(tenant(), tenant(), KEPT, tenant()).update();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }

    private GridEdition read(ResultSet row, int at) throws SQLException {
        return new GridEdition(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("number", Integer.class),
                row.getObject("former", UUID.class),
                row.getString("file"),
                row.getString("datum"),
                json.readValue(row.getString("report"), GridReport.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
