package io.cityops.cases.notices.inbox;

import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.rows.Place;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller finds in the inboxes of all that they are part of, and what of it they have read. Unread counts what came
 * in within thirty days; nobody needs to read what was older when they joined.
 */
@Component
class InboxReading {

    /** No count says more than that there are more. */
    static final int MOST_COUNTED = 100;

    private static final Duration NEW = Duration.ofDays(30);

    /** A transaction that began earlier may still put something in that is older than what was shown. */
    private static final Duration LATECOMERS = Duration.ofMinutes(1);

    private static final String UNREAD = """
            not exists (select 1 from inbox_read r where r.tenant = i.tenant and r.account = ? and r.item = i.id)
            and i.at > coalesce((select m.read_up_to from inbox_mark m where m.tenant = ? and m.account = ?), ?)
            """;

    private static final String LIST = """
            select i.*, not (%s) as is_read
            from unnest(?::text[]) as a(key) cross join lateral (
                select * from inbox_item x
                where x.tenant = ? and x.audience = a.key and x.at <= ? and (x.at < ? or x.id < ?)
                    and (x.by_account is null or x.by_account <> ?)
                order by x.at desc, x.id desc limit ?) i
            order by i.at desc, i.id desc limit ?
            """.formatted(UNREAD);

    private static final String UNREAD_IDS = """
            select i.id from unnest(?::text[]) as a(key) cross join lateral (
                select i.id from inbox_item i
                where i.tenant = ? and i.audience = a.key and i.at <= ? and i.at > ?
                    and (i.by_account is null or i.by_account <> ?) and %s
                order by i.at desc, i.id desc limit ?) i
            """.formatted(UNREAD);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    InboxReading(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Something that came in. */
    record Received(UUID id, Occasion occasion, UUID caseId, Facts facts, Instant at, boolean read) {}

    Page<Received> list(Caller caller, int limit, @Nullable String cursor) {
        var from = Place.latestFirst(cursor);
        var tenant = CurrentTenant.get().value();
        var rows = jdbc.sql(LIST)
                .params(
                        caller.username(),
                        tenant,
                        caller.username(),
                        time(clock.instant().minus(NEW)))
                .params(Inboxes.keys(Audience.of(caller)), tenant, time(from.at()), time(from.at()), from.id())
                .params(caller.username(), limit + 1, limit + 1)
                .query(this::read)
                .list();
        return Page.of(rows, limit, last -> new Place(last.at(), last.id()).cursor());
    }

    int unread(Caller caller) {
        return Math.min(
                MOST_COUNTED, unread(caller, clock.instant(), MOST_COUNTED).size());
    }

    /**
     * Marks one as read.
     *
     * @throws ProblemException when there is none, or it is not theirs
     */
    @Transactional
    void read(Caller caller, UUID item) {
        var theirs = jdbc.sql(
                        "select count(*) from inbox_item where tenant = ? and id = ? and audience = any (?::text[])")
                .params(CurrentTenant.get().value(), item, Inboxes.keys(Audience.of(caller)))
                .query(Integer.class)
                .single();
        if (theirs == 0) {
            throw ProblemException.notFound("message");
        }
        read(caller, new UUID[] {item});
    }

    /** Marks all as read that came in up to an instant. */
    @Transactional
    void readUpTo(Caller caller, Instant at) {
        var upTo = at.isAfter(clock.instant()) ? clock.instant() : at;
        var safe = upTo.minus(LATECOMERS);
        jdbc.sql("""
                        insert into inbox_mark (tenant, account, read_up_to) values (?, ?, ?)
                        on conflict (tenant, account)
                            do update set read_up_to = greatest(inbox_mark.read_up_to, excluded.read_up_to)
                        """)
                .params(CurrentTenant.get().value(), caller.username(), time(safe))
                .update();
        read(caller, unread(caller, upTo, 10 * MOST_COUNTED).toArray(UUID[]::new));
    }

    private void read(Caller caller, UUID[] items) {
        jdbc.sql("""
                        insert into inbox_read (tenant, account, item, at) select ?, ?, x.id, now()
                        from unnest(?::uuid[]) as x(id) on conflict do nothing
                        """)
                .params(CurrentTenant.get().value(), caller.username(), items)
                .update();
    }

    private List<UUID> unread(Caller caller, Instant upTo, int most) {
        var tenant = CurrentTenant.get().value();
        var since = time(clock.instant().minus(NEW));
        return jdbc.sql(UNREAD_IDS)
                .params(Inboxes.keys(Audience.of(caller)), tenant, time(upTo), since, caller.username())
                .params(caller.username(), tenant, caller.username(), since, most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private Received read(ResultSet row, int at) throws SQLException {
        var facts = json.readValue(row.getString("facts"), Facts.class);
        return new Received(
                row.getObject("id", UUID.class),
                Occasion.of(row.getString("occasion")),
                row.getObject("case_id", UUID.class),
                facts,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_read"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
