package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.CurrentTenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How full the bound tenant's places are, as it was told last. Each batch is one statement; nobody waits for the disk, as
 * whatever a crash loses is told again within a minute.
 */
@Component
@Transactional
class LiveBook {

    /** How far back what is told is told again: what a transaction wrote may be seen that much later. */
    private static final int OVERLAP_SECONDS = 15;

    static final UUID FIRST = new UUID(0, 0);

    private static final String TAKE = """
            with fast as materialized (select set_config('synchronous_commit', 'off', true)),
            said as (
                select * from jsonb_to_recordset(?::jsonb)
                    as r(at int, place text, state text, free int, total int, "observedAt" timestamptz)),
            meant as (
                select said.*, p.facility from said
                join availability_place p on p.tenant = ? and p.operator = ? and p.place = said.place
                union all
                select said.*, f.id from said
                join facility f on f.tenant = ? and f.kind = ? and f.source = ? and f.source_id = said.place
                where not exists (select from availability_place p
                    where p.tenant = ? and p.operator = ? and p.place = said.place)),
            taken as (
                insert into facility_live as known
                    (tenant, facility, operator, state, free, total, observed_at, stale_at, told_at)
                select ?, facility, ?, state, free, total, "observedAt", "observedAt" + make_interval(mins => ?), now()
                from (select distinct on (facility) * from meant order by facility, "observedAt" desc, at desc) newest
                order by facility
                on conflict (tenant, facility) do update
                set operator = excluded.operator, state = excluded.state, free = excluded.free, total = excluded.total,
                    observed_at = excluded.observed_at, stale_at = excluded.stale_at, told_at = excluded.told_at
                where known.observed_at < excluded.observed_at
                returning facility, observed_at)
            select meant.at, taken.facility is not null as taken from fast cross join meant
            left join taken on taken.facility = meant.facility and taken.observed_at = meant."observedAt"
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LiveBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes what is newer than what is known; what became of each, in their order. */
    public List<Outcome> take(Operator operator, List<Observation> observations) {
        var outcomes = new ArrayList<>(Collections.nCopies(observations.size(), Outcome.UNKNOWN));
        if (observations.isEmpty()) {
            return outcomes;
        }
        var rows = new ArrayList<Row>();
        for (var one : observations) {
            rows.add(new Row(rows.size(), one.place(), one.state(), one.free(), one.total(), one.observedAt()));
        }
        var tenant = CurrentTenant.get().value();
        var id = operator.id();
        jdbc.sql(TAKE)
                .params(json.writeValueAsString(rows), tenant, id, tenant, operator.kind())
                .param(operator.source())
                .params(tenant, id, tenant, id, operator.staleAfter())
                .query(row -> {
                    outcomes.set(row.getInt(1), row.getBoolean(2) ? Outcome.TAKEN : Outcome.KNOWN);
                });
        return outcomes;
    }

    /** What was told since then, the oldest first; of what was told at that very time, what comes behind a place. */
    @Transactional(readOnly = true)
    public Told since(Instant since, UUID after, int limit) {
        var now = jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
        var found = jdbc.sql("""
                        select facility, state, free, total, observed_at, stale_at, usual, usual_until, told_at
                        from facility_live where tenant = ? and (told_at, facility) > (?, ?)
                        order by told_at, facility limit ?
                        """)
                .params(CurrentTenant.get().value(), Timestamp.from(since), after, limit)
                .query((row, at) -> Map.entry(
                        row.getTimestamp("told_at").toInstant(),
                        new Live(
                                row.getObject("facility", UUID.class),
                                State.of(row.getString("state")),
                                row.getObject("free", Integer.class),
                                row.getObject("total", Integer.class),
                                row.getTimestamp("observed_at").toInstant(),
                                row.getTimestamp("stale_at").toInstant(),
                                row.getString("usual"),
                                time(row.getTimestamp("usual_until")))))
                .list();
        var places = found.stream().map(Map.Entry::getValue).toList();
        return found.size() == limit
                ? new Told(found.getLast().getKey(), places.getLast().id(), true, places)
                : new Told(now.minusSeconds(OVERLAP_SECONDS), FIRST, false, places);
    }

    /** Says no more what an operator said. */
    public void silence(UUID operator) {
        jdbc.sql("""
                        update facility_live set state = 'unknown', free = null, stale_at = now(), told_at = now()
                        where tenant = ? and facility = any(array(select facility from facility_live
                            where tenant = ? and operator = ? order by facility for no key update))
                        """)
                .params(CurrentTenant.get().value(), CurrentTenant.get().value(), operator)
                .update();
    }

    /** How many places each operator told of last, and of how many of them lately enough. */
    @Transactional(readOnly = true)
    public Map<UUID, Spread> spread() {
        return jdbc
                .sql("""
                        select operator, count(*) filter (where stale_at > now()), count(*)
                        from facility_live where tenant = ? group by operator
                        """)
                .param(CurrentTenant.get().value())
                .query((row, at) -> Map.entry(
                        row.getObject(1, UUID.class), new Spread(row.getInt(2), row.getInt(3) - row.getInt(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Instant time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Row(
            int at,
            String place,
            State state,
            @Nullable Integer free,
            @Nullable Integer total,
            Instant observedAt) {}

    /** How many places are told of lately enough, and how many are not. */
    record Spread(int fresh, int stale) {

        static final Spread NONE = new Spread(0, 0);
    }

    /**
     * How full a facility was when somebody looked last.
     *
     * @param staleAt from when on nobody should rely on it
     * @param usual how full it is at this time as a rule: free, busy or full
     * @param usualUntil to when that is said
     */
    record Live(
            UUID id,
            State state,
            @Nullable Integer free,
            @Nullable Integer total,
            Instant observedAt,
            Instant staleAt,
            @Nullable String usual,
            @Nullable Instant usualUntil) {}

    /**
     * What changed.
     *
     * @param until from when on to ask next time
     * @param after behind which of the places that were told of at that time
     * @param more whether there is more now
     */
    record Told(Instant until, UUID after, boolean more, List<Live> places) {}
}
