package io.cityops.cases.lifecycle;

import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's cases for whoever keeps a copy of them: what to compare it with, and what to mend it from. */
@Component
@Transactional(readOnly = true)
public class CaseFeed {

    private final Cases cases;
    private final Histories histories;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFeed(Cases cases, Histories histories, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.histories = histories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cases whose ids come after that one, in the order of their ids. */
    public List<Kept> versions(UUID after, int limit) {
        return jdbc.sql("""
                        select id, version from cases
                        where tenant = ? and id > ?::uuid order by id limit ?::int
                        """)
                .params(new TextValues().add(CurrentTenant.get(), after, limit).all())
                .query((row, number) -> new Kept(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /**
     * Those of the cases that there are, as word is left of them. Their histories are read after them: one that is longer
     * than its case will be told of again, one that is shorter would stand for ever.
     */
    public List<CaseChanged> whole(List<UUID> ids) {
        var now = clock.instant();
        var found = cases.findByIdIn(ids);
        var said = histories.of(ids);
        return found.stream()
                .map(one -> CaseChanged.of(one, said.getOrDefault(one.id(), List.of()), null, now))
                .toList();
    }

    /** Those of the ids of which word has been left and not been carried away yet. */
    public List<String> onTheWay(List<UUID> ids) {
        return jdbc.sql("""
                        select distinct key from outbox
                        where tenant = ? and published_at is null and stream = ? and key = any(?)
                        """)
                .params(
                        CurrentTenant.get().value(),
                        CaseChanged.STREAM,
                        ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** A case that there is. */
    public record Kept(UUID id, long version) {}
}
