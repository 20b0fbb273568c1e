package io.cityops.cases.video;

import io.cityops.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which events of the bound tenant's vendors came already. It remembers for longer than an old event is taken. */
@Repository
class Seen {

    private final JdbcClient jdbc;

    Seen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it comes for the first time; waits for another transaction that is hearing it. */
    boolean claim(String vendor, String event, Instant at, UUID as) {
        return jdbc.sql(
                                "insert into video_seen (tenant, vendor, event, at, as_of) values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(tenant(), vendor, event, VideoEvents.time(at), as)
                        .update()
                == 1;
    }

    /** The event that it was heard as, or counted on. */
    @Transactional(readOnly = true)
    public Optional<UUID> as(String vendor, String event) {
        return jdbc.sql("select as_of from video_seen where tenant = ? and vendor = ? and event = ?")
                .params(tenant(), vendor, event)
                .query(UUID.class)
                .optional();
    }

    void forget(Instant before) {
        jdbc.sql("delete from video_seen where tenant = ? and at < ?")
                .params(tenant(), VideoEvents.time(before))
                .update();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
