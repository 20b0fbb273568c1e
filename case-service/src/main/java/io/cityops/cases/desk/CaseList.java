package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.ProblemException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of the bound tenant in pages: filtered by what somebody sees, ordered by deadline or by report. */
@Component
class CaseList {

    private final EntityManager entities;
    private final Clock clock;

    CaseList(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<CaseRow> page(CaseFilter filter, Sight sight, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var where = conditions(filter, sight, now);
        var byReport = filter.byReport();
        if (cursor != null) {
            after(where, byReport, cursor);
        }
        var order = byReport ? "c.reportedAt desc, c.id desc" : "c.dueOrder, c.id";
        var query =
                entities.createQuery("select c from CaseFile c" + where.text() + " order by " + order, CaseFile.class);
        where.values().forEach(query::setParameter);
        var found = query.setMaxResults(limit + 1).getResultList();
        return Page.of(found, limit, last -> cursorOf(last, byReport)).map(row -> CaseRow.of(row, now));
    }

    @Transactional(readOnly = true)
    public Counts counts(Sight sight) {
        var now = clock.instant();
        var seen = conditions(CaseFilter.all(), sight, now);
        var stages = entities.createQuery(
                "select c.stage, count(c) from CaseFile c" + seen.text() + " group by c.stage", Object[].class);
        seen.values().forEach(stages::setParameter);
        var byStage = new LinkedHashMap<String, Long>();
        stages.getResultList().forEach(row -> byStage.put(((Stage) row[0]).code(), (Long) row[1]));
        var byDeadline = new LinkedHashMap<String, Long>();
        for (var light : DeadlineLight.values()) {
            byDeadline.put(light.code(), count(light, sight, now));
        }
        return new Counts(byStage, byDeadline);
    }

    private long count(DeadlineLight light, Sight sight, Instant now) {
        var where = conditions(CaseFilter.of(light), sight, now);
        var query = entities.createQuery("select count(c) from CaseFile c" + where.text(), Long.class);
        where.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Conditions conditions(CaseFilter filter, Sight sight, Instant now) {
        var where = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
        where.when(!filter.stages().isEmpty(), "c.stage in :stages", "stages", filter.stages());
        where.when(filter.light() != null, "c.progressLight = :light", "light", filter.light());
        where.when(filter.category() != null, "c.category.code = :category", "category", filter.category());
        where.when(!filter.sources().isEmpty(), "c.source in :sources", "sources", filter.sources());
        where.when(filter.unit() != null, "c.unit.id = :unit", "unit", filter.unit());
        where.when(sight.unit() != null, "c.unit.id = :own", "own", sight.unit());
        var deadline = filter.deadline();
        if (deadline != null) {
            var text = switch (deadline) {
                case GREEN -> "c.endedAt is null and (c.warnAt is null or c.warnAt >= :now)";
                case YELLOW -> "c.endedAt is null and c.warnAt < :now and c.dueOrder >= :now";
                case RED -> "c.endedAt is null and c.dueOrder < :now";
            };
            where.when(true, text, "now", now);
        }
        return where;
    }

    private static void after(Conditions where, boolean byReport, String cursor) {
        try {
            var parts = Cursor.decode(cursor, 2);
            var text = byReport
                    ? "c.reportedAt <= :last and (c.reportedAt < :last or c.id < :lastId)"
                    : "c.dueOrder >= :last and (c.dueOrder > :last or c.id > :lastId)";
            where.when(true, text, "last", Instant.parse(parts.getFirst()));
            where.values().put("lastId", UUID.fromString(parts.getLast()));
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "Not a cursor of this list.");
        }
    }

    private static String cursorOf(CaseFile last, boolean byReport) {
        return Cursor.encode(
                (byReport ? last.reportedAt() : last.dueOrder()).toString(),
                last.id().toString());
    }

    /** How many cases stand where, and how many of the open ones are how near their deadline. */
    record Counts(Map<String, Long> byStage, Map<String, Long> byDeadline) {}

    private record Conditions(List<String> texts, Map<String, Object> values) {

        void when(boolean applies, String text, String name, @Nullable Object value) {
            if (applies && value != null) {
                texts.add("(" + text + ")");
                values.put(name, value);
            }
        }

        String text() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
