package io.cityops.cases.supervision;

import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The supervision matters of the bound tenant, and what was done to each: that is written once and never changed. */
@Component
class Matters {

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that was done to a matter. */
    record Entry(UUID id, Instant at, Matter.Act act, String byName, String byRole, String text, List<UUID> photos) {}

    void add(Matter matter) {
        jdbc.sql("""
                        insert into supervision_matter (id, tenant, version, number, unit_id, unit_name, supervisor,
                            state, opened_at, warn_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(matter.id(), CurrentTenant.get().value(), matter.version(), matter.number(), matter.unit())
                .params(matter.unitName())
                .param(matter.supervisor())
                .params(matter.state().code(), Times.written(matter.openedAt()))
                .params(Times.written(matter.warnAt()), Times.written(matter.dueAt()))
                .update();
    }

    /**
     * Writes what has become of one. A new deadline is to be reminded of anew.
     *
     * @throws SupervisionProblem.Stale when somebody was faster
     */
    void change(Matter next) {
        var changed = jdbc.sql("""
                        update supervision_matter set version = ?, state = ?, warn_at = ?, due_at = ?, ended_at = ?,
                            reminded_at = case when due_at = ? then reminded_at end
                        where tenant = ? and id = ? and version = ?
                        """)
                .params(next.version(), next.state().code(), Times.written(next.warnAt()))
                .param(Times.written(next.dueAt()))
                .param(next.endedAt() == null ? null : Times.written(next.endedAt()))
                .params(Times.written(next.dueAt()), CurrentTenant.get().value(), next.id(), next.version() - 1)
                .update();
        if (changed == 0) {
            throw new SupervisionProblem.Stale();
        }
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql("select * from supervision_matter where tenant = ? and id = ?")
                .params(CurrentTenant.get().value(), id)
                .query(Matters::read)
                .optional();
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Matter> hold(UUID id) {
        return jdbc.sql("select * from supervision_matter where tenant = ? and id = ? for update")
                .params(CurrentTenant.get().value(), id)
                .query(Matters::read)
                .optional();
    }

    void remember(UUID matter, Instant at, Matter.Act act, Doer by, String text, List<UUID> photos) {
        jdbc.sql("""
                        insert into supervision_entry (id, tenant, matter_id, at, act, by_name, by_role, by_account, text,
                            photos) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), CurrentTenant.get().value(), matter, Times.written(at), act.code(), by.name())
                .param(by.role())
                .param(by.account())
                .params(text, photos.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .update();
    }

    List<Entry> history(UUID matter) {
        return jdbc.sql("select * from supervision_entry where tenant = ? and matter_id = ? order by at, id")
                .params(CurrentTenant.get().value(), matter)
                .query(Matters::entry)
                .list();
    }

    static Matter read(ResultSet row, int at) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("supervisor", UUID.class),
                Matter.State.of(row.getString("state")),
                Times.read(row, "opened_at"),
                Times.read(row, "warn_at"),
                Times.read(row, "due_at"),
                Times.readIfAny(row, "ended_at"));
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        var photos = row.getString("photos");
        return new Entry(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                Matter.Act.of(row.getString("act")),
                row.getString("by_name"),
                row.getString("by_role"),
                row.getString("text"),
                photos.isEmpty()
                        ? List.of()
                        : Arrays.stream(photos.split(",")).map(UUID::fromString).toList());
    }
}
