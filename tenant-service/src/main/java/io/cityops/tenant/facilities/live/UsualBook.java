package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.CurrentTenant;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How full the bound tenant's places usually are at an hour of the week: a mean in which what is long past fades. It says
 * nothing before it has seen three days. It costs the same however often operators speak.
 */
@Component
@Transactional
class UsualBook {

    private static final int DAYS = 3;
    private static final double FULL = 0.97;
    private static final double BUSY = 0.8;

    /** The mean fades over so many samples, about seven weeks. */
    private static final int FADING = 40;

    private final JdbcClient jdbc;

    UsualBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is fresh now of places that are open; what was added in the last eight minutes is not added again. */
    public int sample(TimeOfWeek time, Instant at) {
        return jdbc.sql("""
                        insert into availability_usual as known
                            (tenant, facility, day, hour, taken, samples, days, last_day, sampled_at)
                        select l.tenant, l.facility, ?, ?, 1 - l.free::float8 / l.spaces, 1, 1, ?, ?
                        from (select live.*, coalesce(total, case when jsonb_typeof(f.attributes -> 'totalSpaces') = 'number'
                                  then (f.attributes ->> 'totalSpaces')::float8 end) as spaces
                              from facility_live live join facility f on f.tenant = live.tenant and f.id = live.facility
                              where live.tenant = ? and state = 'open' and stale_at > now() and f.status = 'OPEN') l
                        where l.spaces > 0 and l.free <= l.spaces
                        order by l.facility
                        on conflict (tenant, facility, day, hour) do update
                        set taken = known.taken + (excluded.taken - known.taken) / least(known.samples + 1, ?),
                            samples = known.samples + 1, days = known.days + (excluded.last_day <> known.last_day)::int,
                            last_day = excluded.last_day, sampled_at = excluded.sampled_at
                        where known.sampled_at < excluded.sampled_at - interval '8 minutes'
                        """)
                .params(
                        time.day(),
                        time.hour(),
                        time.date(),
                        Timestamp.from(at),
                        CurrentTenant.get().value(),
                        FADING)
                .update();
    }

    /** Lays beside each place that was told of within a week how full it usually is in this hour. */
    public int say(TimeOfWeek time) {
        var tenant = CurrentTenant.get().value();
        var until = Timestamp.from(time.until());
        return jdbc.sql("""
                        update facility_live l set usual = w.usual, told_at = now(),
                            usual_until = case when w.usual is not null then ?::timestamptz end
                        from (select known.facility, said.usual
                              from facility_live known
                              left join availability_usual u on u.tenant = known.tenant and u.facility = known.facility
                                  and u.day = ? and u.hour = ?
                              cross join lateral (select case
                                  when u.days < ? or known.observed_at < now() - interval '7 days' then null
                                  when u.taken >= ? then 'full' when u.taken >= ? then 'busy' when u.taken >= 0 then 'free'
                                  end as usual) said
                              where known.tenant = ? and (known.usual is distinct from said.usual
                                  or said.usual is not null and known.usual_until <> ?)
                              order by known.facility for no key update of known) w
                        where l.tenant = ? and l.facility = w.facility
                        """)
                .params(until, time.day(), time.hour(), DAYS, FULL, BUSY, tenant, until, tenant)
                .update();
    }
}
