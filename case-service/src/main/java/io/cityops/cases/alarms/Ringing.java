package io.cityops.cases.alarms;

import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.events.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings the clocks of the bound tenant. A case is held while its clocks ring, and what has rung is written down with the
 * word that goes out, so that no two who ring tell the same, and nothing is told that was not written.
 */
@Component
class Ringing {

    static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
    private static final Duration POSTPONED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AlarmedCases cases;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Ringing(JdbcClient jdbc, AlarmedCases cases, Outbox outbox, Clock clock, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Rings what is due, the most urgent first, and tells how many cases that were. */
    int ring() {
        try {
            return Objects.requireNonNull(transaction.execute(status -> batch()));
        } catch (RuntimeException e) {
            LOG.warn("Alarms of {} are rung one by one: {}", CurrentTenant.get(), e.getMessage());
            return oneByOne();
        }
    }

    private int batch() {
        var now = clock.instant();
        var due = due(now, " for update skip locked");
        ring(due, now);
        return due.size();
    }

    /** A case whose clocks cannot be rung waits for a minute, and holds up no other. */
    private int oneByOne() {
        var now = clock.instant();
        var due = due(now, "");
        for (var one : due) {
            try {
                transaction.executeWithoutResult(status -> again(one.id(), now));
            } catch (RuntimeException e) {
                LOG.error("The clocks of case {} cannot be rung", one.id(), e);
                jdbc.sql("update cases set alarm_at = ? where id = ?")
                        .params(time(now.plus(POSTPONED)), one.id())
                        .update();
            }
        }
        return due.size();
    }

    private void again(UUID id, Instant now) {
        jdbc.sql("select id, alarmed_at from cases where id = ? and alarm_at <= ? for update skip locked")
                .params(id, time(now))
                .query(Ringing::due)
                .optional()
                .ifPresent(one -> ring(List.of(one), now));
    }

    private List<Due> due(Instant now, String lock) {
        return jdbc.sql("select id, alarmed_at from cases where tenant = ? and alarm_at <= ? order by alarm_at limit "
                        + BATCH + lock)
                .params(CurrentTenant.get().value(), time(now))
                .query(Ringing::due)
                .list();
    }

    private void ring(List<Due> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        var found = cases.find(due.stream().map(Due::id).toList());
        var rung = due.stream()
                .map(one -> ring(Objects.requireNonNull(found.get(one.id())), one.alarmedAt(), now))
                .toList();
        jdbc.sql("""
                        update cases set alarm_at = x.next, alarmed_at = x.up_to
                        from unnest(?::uuid[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) as x(id, next, up_to)
                        where cases.id = x.id
                        """)
                .params(
                        rung.stream().map(Rung::id).toArray(UUID[]::new),
                        rung.stream().map(Rung::next).toArray(String[]::new),
                        rung.stream().map(Rung::upTo).toArray(String[]::new))
                .update();
    }

    private Rung ring(CaseFile found, Instant rung, Instant now) {
        var alarms = found.clocks().alarms(rung).stream()
                .filter(alarm -> !alarm.at().isAfter(now))
                .toList();
        for (var alarm : alarms) {
            var word = CaseAlarm.of(found, alarm);
            outbox.add(CaseAlarm.STREAM, word.type(), found.id().toString(), word);
        }
        var upTo = alarms.isEmpty() ? rung : alarms.getLast().at();
        var next = cases.rung(found, upTo, now);
        return new Rung(found.id(), next == null ? null : next.toString(), upTo.toString());
    }

    private static Due due(ResultSet row, int at) throws SQLException {
        var rung = row.getObject("alarmed_at", OffsetDateTime.class);
        return new Due(row.getObject("id", UUID.class), rung == null ? Instant.EPOCH : rung.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Due(UUID id, Instant alarmedAt) {}

    /** When the next clock of a case is to ring, and up to when they have rung. */
    private record Rung(UUID id, @Nullable String next, String upTo) {}
}
