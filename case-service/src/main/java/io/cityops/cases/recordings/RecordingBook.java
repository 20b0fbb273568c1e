package io.cityops.cases.recordings;

import io.cityops.cases.recordings.Recordings.Seen;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What devices recorded of the bound tenant's cases: written once, never changed. */
@Repository
class RecordingBook {

    private static final int MOST = 200;
    private static final String SELECT = """
            select r.id, r.case_id, r.device, r.officer, r.began, r.ended, r.flight, r.sha256, r.vouched,
                d.code, d.kind, d.name, d.unit, d.retired
            from recording r join device d on d.tenant = r.tenant and d.id = r.device where r.tenant = ?
            """;

    private final JdbcClient jdbc;

    RecordingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Recording told, String byName, Instant at) {
        jdbc.sql("""
                        insert into recording (id, tenant, case_id, device, officer, began, ended, flight, sha256, vouched,
                            by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(told.file(), tenant(), told.caseId(), told.device(), told.officer())
                .params(time(told.began()), time(told.ended()))
                .param(told.flight())
                .params(told.sha256(), told.vouched(), byName, time(at))
                .update();
    }

    List<Seen> of(UUID caseId) {
        return jdbc.sql(SELECT + "and r.case_id = ? order by r.began, r.id limit " + MOST)
                .params(tenant(), caseId)
                .query(RecordingBook::seen)
                .list();
    }

    /** The same file, wherever it is kept already. */
    List<Recording> same(String sha256) {
        return jdbc.sql(SELECT + "and r.sha256 = ? order by r.at, r.id limit " + MOST)
                .params(tenant(), sha256)
                .query((row, number) -> recording(row))
                .list();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        var recording = recording(row);
        var device = new Device(
                recording.device(),
                row.getString(10),
                DeviceKind.of(row.getString(11)),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getBoolean(14));
        return new Seen(recording, device);
    }

    private static Recording recording(ResultSet row) throws SQLException {
        return new Recording(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                Objects.requireNonNull(row.getObject(2, UUID.class)),
                Objects.requireNonNull(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9));
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
