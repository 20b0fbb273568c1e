package io.cityops.cases.video.cameras;

import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of the bound tenant's cameras. */
@Repository
public class Cameras {

    /** A large city has tens of thousands of them; a table of more is a mistake. */
    static final int MOST = 100_000;

    private static final String SELECT =
            "select id, code, name, lng, lat, address, facing, retired from camera where tenant = ? ";

    private final JdbcClient jdbc;

    Cameras(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The camera in service that goes by the code. */
    @Transactional(readOnly = true)
    public Optional<Camera> find(String code) {
        return jdbc.sql(SELECT + "and code = ? and not retired")
                .params(tenant(), code)
                .query(Cameras::camera)
                .optional();
    }

    /** Holds a camera until the transaction ends, so that its events are heard one after the other. */
    public void hold(UUID id) {
        jdbc.sql("select id from camera where tenant = ? and id = ? for update")
                .params(tenant(), id)
                .query(UUID.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Camera> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(tenant(), id)
                .query(Cameras::camera)
                .optional();
    }

    /** Cameras by their ids, in service or not. */
    @Transactional(readOnly = true)
    public Map<UUID, Camera> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, code, name, lng, lat, address, facing, retired from camera "
                                + "where tenant = :tenant and id in (:ids)")
                        .param("tenant", tenant())
                        .param("ids", ids)
                        .query(Cameras::camera)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Camera::id, Function.identity()));
    }

    /** By their codes, after one of them. */
    @Transactional(readOnly = true)
    public List<Camera> after(String code, int most) {
        return jdbc.sql(SELECT + "and code > ? order by code limit ?")
                .params(tenant(), code, most)
                .query(Cameras::camera)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from camera where tenant = ?")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the code is another's */
    void add(Camera camera, String by) {
        jdbc.sql("""
                        insert into camera (id, tenant, code, name, lng, lat, address, facing, retired, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?)
                        """)
                .params(camera.id(), tenant(), camera.code(), camera.name(), camera.lng(), camera.lat())
                .param(camera.address())
                .param(camera.facing())
                .params(camera.retired(), by)
                .update();
    }

    /** Its code stays: its events were told by it. */
    void change(Camera to, String by) {
        jdbc.sql("""
                        update camera set name = ?, lng = ?, lat = ?, address = ?, facing = ?, retired = ?,
                            changed_at = now(), changed_by = ? where tenant = ? and id = ?
                        """)
                .params(to.name(), to.lng(), to.lat())
                .param(to.address())
                .param(to.facing())
                .params(to.retired(), by, tenant(), to.id())
                .update();
    }

    /** Adds a camera, or changes the one of that code; whether it is new. */
    boolean put(Camera camera, String by) {
        var known = jdbc.sql(SELECT + "and code = ?")
                .params(tenant(), camera.code())
                .query(Cameras::camera)
                .optional();
        if (known.isEmpty()) {
            add(camera, by);
            return true;
        }
        var id = known.get().id();
        change(
                new Camera(
                        id,
                        camera.code(),
                        camera.name(),
                        camera.lng(),
                        camera.lat(),
                        camera.address(),
                        camera.facing(),
                        false),
                by);
        return false;
    }

    private static Camera camera(ResultSet row, int number) throws SQLException {
        return new Camera(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getBoolean(8));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
