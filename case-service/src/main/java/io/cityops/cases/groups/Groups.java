package io.cityops.cases.groups;

import io.cityops.cases.groups.SupervisionGroup.Matter;
import io.cityops.cases.lifecycle.Category;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The groups of the bound tenant. */
@Component
public class Groups {

    /** A city has a handful; more are a mistake. */
    static final int MOST = 200;

    private static final String SELECT = "select id, version, kind, name, members, matters from supervision_group ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Groups(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<SupervisionGroup> find(UUID id) {
        return jdbc.sql(SELECT + "where tenant = ? and id = ?")
                .params(tenant(), id)
                .query(this::read)
                .optional();
    }

    /** The group that the tenant's rule picks for something. */
    public Optional<SupervisionGroup> askedAbout(@Nullable Category category) {
        return SupervisionGroup.asked(after("", MOST), category);
    }

    /** Those that come after a name. */
    List<SupervisionGroup> after(String name, int limit) {
        return jdbc.sql(SELECT + "where tenant = ? and name > ? order by name limit ?")
                .params(tenant(), name, limit)
                .query(this::read)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from supervision_group where tenant = ?")
                .param(tenant())
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is another group's */
    void add(SupervisionGroup group, String by) {
        jdbc.sql("""
                        insert into supervision_group
                            (id, tenant, version, kind, name, members, matters, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, now(), ?)
                        """)
                .params(group.id(), tenant(), group.version(), group.kind().code(), group.name())
                .params(json.writeValueAsString(group.members()), json.writeValueAsString(group.matters()), by)
                .update();
    }

    /** Whether it was still what it is changed from. */
    boolean change(SupervisionGroup group, String by) {
        return jdbc.sql("""
                        update supervision_group set version = ?, kind = ?, name = ?, members = ?, matters = ?,
                            changed_at = now(), changed_by = ?
                        where tenant = ? and id = ? and version = ?
                        """)
                        .params(group.version(), group.kind().code(), group.name())
                        .params(json.writeValueAsString(group.members()), json.writeValueAsString(group.matters()), by)
                        .params(tenant(), group.id(), group.version() - 1)
                        .update()
                == 1;
    }

    /** Whether there was one. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from supervision_group where tenant = ? and id = ?")
                        .params(tenant(), id)
                        .update()
                == 1;
    }

    private SupervisionGroup read(ResultSet row, int at) throws SQLException {
        return new SupervisionGroup(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                GroupClass.of(row.getString("kind")),
                row.getString("name"),
                List.of(json.readValue(row.getString("members"), UUID[].class)),
                List.of(json.readValue(row.getString("matters"), Matter[].class)));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
