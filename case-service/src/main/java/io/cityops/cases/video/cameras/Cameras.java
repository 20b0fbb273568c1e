package io.cityops.cases.video.cameras;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of the bound tenant's cameras. */
@Repository
public class Cameras {

    /** A large city has tens of thousands of them; a table of more is a mistake. */
    static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

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

    /**
     * Adds cameras, and changes those whose code is known; who was out of service stays so. They are written in the order of
     * their codes, so that two tables at once do not wait for each other.
     *
     * @throws ProblemException when there would be too many; then none is written
     */
    @Transactional
    public Put put(List<Camera> listed, String by) {
        var sorted = listed.stream().sorted(Comparator.comparing(Camera::code)).toList();
        var put = new Put(0, 0, 0);
        for (var from = 0; from < sorted.size(); from += AT_ONCE) {
            put = put.and(write(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)), by));
        }
        if (put.added() > 0 && count() > MOST) {
            throw ProblemException.invalid("/file", "At most %d cameras are registered.".formatted(MOST));
        }
        return put;
    }

    private Put write(List<Camera> some, String by) {
        return jdbc
                .sql("""
                        insert into camera (id, tenant, code, name, lng, lat, address, facing, retired, changed_at, changed_by)
                        select x.id, ?, x.code, x.name, x.lng, x.lat, x.address, x.facing, false, now(), ?
                        from unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[]::float8[], ?::text[]::float8[],
                            ?::text[], ?::text[]::integer[]) as x(id, code, name, lng, lat, address, facing)
                        on conflict (tenant, code) do update set name = excluded.name, lng = excluded.lng,
                            lat = excluded.lat, address = excluded.address, facing = excluded.facing,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        returning xmax = 0, retired
                        """)
                .params(tenant(), by, column(some, Camera::id), column(some, Camera::code), column(some, Camera::name))
                .params(column(some, Camera::lng), column(some, Camera::lat))
                .params(column(some, Camera::address), column(some, Camera::facing))
                .query((row, number) -> Put.of(row.getBoolean(1), row.getBoolean(2)))
                .list()
                .stream()
                .reduce(new Put(0, 0, 0), Put::and);
    }

    private static @Nullable String[] column(List<Camera> some, Function<Camera, @Nullable Object> of) {
        return some.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /**
     * What became of a table.
     *
     * @param added cameras whose code was not known
     * @param changed cameras whose code was
     * @param retired how many of those changed are out of service, and stay so
     */
    public record Put(int added, int changed, int retired) {

        static Put of(boolean isNew, boolean retired) {
            return new Put(isNew ? 1 : 0, isNew ? 0 : 1, retired ? 1 : 0);
        }

        Put and(Put other) {
            return new Put(added + other.added, changed + other.changed, retired + other.retired);
        }
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
