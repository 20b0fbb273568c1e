package io.cityops.cases.alarms;

import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.events.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rings the clocks of the bound tenant. A case is held while its clocks ring, and what has rung is written down with the
 * word that goes out, so that no two who ring tell the same, and nothing is told that was not written.
 */
@Component
class Ringing {

    static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final AlarmedCases cases;
    private final Outbox outbox;
    private final Clock clock;

    Ringing(JdbcClient jdbc, AlarmedCases cases, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Rings what is due, the most urgent first, and tells how many cases that were. */
    @Transactional
    public int ring() {
        var now = clock.instant();
        var due = jdbc.sql("""
                        select id, alarmed_at from cases where tenant = ? and alarm_at <= ?
                        order by alarm_at limit %d for update skip locked
                        """.formatted(BATCH))
                .params(CurrentTenant.get().value(), time(now))
                .query(Ringing::due)
                .list();
        due.forEach(one -> ring(one, now));
        return due.size();
    }

    private void ring(Due due, Instant now) {
        var found = cases.find(due.id());
        var rung = due.alarmedAt();
        var alarms = found.clocks().alarms(rung).stream()
                .filter(alarm -> !alarm.at().isAfter(now))
                .toList();
        for (var alarm : alarms) {
            var word = CaseAlarm.of(found, alarm);
            outbox.add(CaseAlarm.STREAM, word.type(), found.id().toString(), word);
        }
        var upTo = alarms.isEmpty() ? rung : alarms.getLast().at();
        var next = cases.rung(found, alarms, upTo, now);
        jdbc.sql("update cases set alarm_at = ?, alarmed_at = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(next == null ? null : time(next), time(upTo), found.id()))
                .update();
    }

    private static Due due(ResultSet row, int at) throws SQLException {
        var rung = row.getObject("alarmed_at", OffsetDateTime.class);
        return new Due(row.getObject("id", UUID.class), rung == null ? Instant.EPOCH : rung.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Due(UUID id, Instant alarmedAt) {}
}
