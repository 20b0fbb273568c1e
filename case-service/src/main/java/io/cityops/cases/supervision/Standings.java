package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.rows.Place;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which unit of the bound tenant has missed how much, and the cases and matters behind it. */
@Component
class Standings {

    private static final int MOST_UNITS = 500;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a unit stands.
     *
     * @param counting missed limits that count towards its next matter
     * @param missed all that it has missed since the day that is looked at
     * @param waived of these, what an appeal has cleared it of
     * @param open its matters that have not ended
     */
    record Standing(UUID unit, String name, int counting, int missed, int waived, int open) {}

    @Transactional(readOnly = true)
    List<Standing> units(MissRules rules, Instant month, Sight sight) {
        return jdbc.sql("""
                        select unit_id, max(unit_name) as name,
                            count(*) filter (where waived_at is null and matter is null and clock = any (?::text[])
                                and (? or due_at >= ?)) as counting,
                            count(*) filter (where due_at >= ?) as missed,
                            count(waived_at) filter (where due_at >= ?) as waived,
                            (select count(*) from supervision_matter s where s.tenant = ? and s.unit_id = m.unit_id
                                and s.state in ('open', 'answered')) as open
                        from missed_limit m
                        where tenant = ? and (due_at >= ? or waived_at is null and matter is null and ?)
                            and (?::uuid is null or unit_id = ?::uuid)
                        group by unit_id order by counting desc, missed desc, unit_id limit ?
                        """)
                .param(rules.clocks().stream().map(clock -> clock.code()).toArray(String[]::new))
                .param(rules.window() == MissRules.Window.SINCE_LAST)
                .params(Times.written(month), Times.written(month), Times.written(month))
                .params(CurrentTenant.get().value(), CurrentTenant.get().value())
                .params(Times.written(month), rules.window() == MissRules.Window.SINCE_LAST)
                .param(sight.unit())
                .param(sight.unit())
                .param(MOST_UNITS)
                .query((row, at) -> new Standing(
                        row.getObject("unit_id", UUID.class),
                        row.getString("name"),
                        row.getInt("counting"),
                        row.getInt("missed"),
                        row.getInt("waived"),
                        row.getInt("open")))
                .list();
    }

    /** What a unit has missed, the latest first. */
    @Transactional(readOnly = true)
    Page<Miss> misses(UUID unit, int limit, @Nullable String cursor) {
        var from = Place.latestFirst(cursor);
        var found = jdbc.sql("""
                        select * from missed_limit where tenant = ? and unit_id = ?
                            and due_at <= ? and (due_at < ? or id < ?)
                        order by due_at desc, id desc limit ?
                        """)
                .params(CurrentTenant.get().value(), unit, Times.written(from.at()), Times.written(from.at()))
                .params(from.id(), limit + 1)
                .query(MissedLimits::read)
                .list();
        return Page.of(found, limit, last -> new Place(last.dueAt(), last.id()).cursor());
    }

    /** Matters, the latest first. */
    @Transactional(readOnly = true)
    Page<Matter> matters(@Nullable UUID unit, boolean open, int limit, @Nullable String cursor) {
        var from = Place.latestFirst(cursor);
        var found = jdbc.sql("""
                        select * from supervision_matter where tenant = ? and (?::uuid is null or unit_id = ?::uuid)
                            and (not ? or state in ('open', 'answered'))
                            and opened_at <= ? and (opened_at < ? or id < ?)
                        order by opened_at desc, id desc limit ?
                        """)
                .param(CurrentTenant.get().value())
                .param(unit)
                .param(unit)
                .params(open, Times.written(from.at()), Times.written(from.at()), from.id(), limit + 1)
                .query(Matters::read)
                .list();
        return Page.of(found, limit, last -> new Place(last.openedAt(), last.id()).cursor());
    }
}
