package io.cityops.cases.recordings;

import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of the bound tenant's devices. */
@Repository
class Devices {

    private static final String SELECT = "select id, code, kind, name, unit, retired from device where tenant = ? ";

    private final JdbcClient jdbc;

    Devices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the code is another's */
    @Transactional
    public void add(Device device) {
        jdbc.sql("insert into device (id, tenant, code, kind, name, unit, retired) values (?, ?, ?, ?, ?, ?, ?)")
                .params(device.id(), tenant(), device.code(), device.kind().code(), device.name())
                .param(device.unit())
                .param(device.retired())
                .update();
    }

    /** Its code and kind stay: what it recorded was recorded by it. Whether there is one. */
    @Transactional
    public boolean change(UUID id, Device to) {
        return jdbc.sql("update device set name = ?, unit = ?, retired = ? where tenant = ? and id = ?")
                        .param(to.name())
                        .param(to.unit())
                        .params(to.retired(), tenant(), id)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Device> find(String code) {
        return jdbc.sql(SELECT + "and code = ?")
                .params(tenant(), code)
                .query(Devices::device)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Device> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(tenant(), id)
                .query(Devices::device)
                .optional();
    }

    /** By their codes, after one of them. */
    @Transactional(readOnly = true)
    public List<Device> after(String code, int most) {
        return jdbc.sql(SELECT + "and code > ? order by code limit ?")
                .params(tenant(), code, most)
                .query(Devices::device)
                .list();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                row.getString(2),
                DeviceKind.of(row.getString(3)),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getBoolean(6));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
