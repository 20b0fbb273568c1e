package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.QueueOrder;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.ProblemException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of the bound tenant in pages: filtered by what somebody sees, ordered by report, or by what burns: hazards first,
 * then by deadline; then only open ones, unless a stage is asked for in which cases have ended.
 */
@Component
class CaseList {

    private static final int MANY = 1_000;

    /** Beyond the deadline, as the order tells it alone. */
    private static final String LATE = "c.dueOrder < :late or c.dueOrder >= :hazards and c.dueOrder < :now";

    private final EntityManager entities;
    private final Clock clock;

    CaseList(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<CaseRow> page(CaseFilter filter, Sight sight, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var found = new ArrayList<CaseFile>();
        for (var band : Band.of(filter, now)) {
            if (found.size() <= limit) {
                found.addAll(find(filter, sight, band, limit + 1 - found.size(), cursor, now));
            }
        }
        return Page.of(found, limit, last -> cursorOf(last, filter.byReport())).map(row -> CaseRow.of(row, now));
    }

    private List<CaseFile> find(
            CaseFilter filter, Sight sight, Band band, int most, @Nullable String cursor, Instant now) {
        var where = conditions(filter, sight, now);
        where.when(band != Band.WHOLE, "c.dueOrder >= :from", "from", band.from());
        where.when(band != Band.WHOLE, "c.dueOrder < :until", "until", band.until());
        if (cursor != null) {
            after(where, filter.byReport(), cursor);
        }
        var order = filter.byReport() ? "c.reportedAt desc, c.id desc" : "c.dueOrder, c.id";
        var query =
                entities.createQuery("select c from CaseFile c" + where.text() + " order by " + order, CaseFile.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    @Transactional(readOnly = true)
    public Counts counts(Sight sight) {
        var byStage = new TreeMap<Stage, Long>();
        var byDeadline = new EnumMap<DeadlineLight, Long>(DeadlineLight.class);
        for (var light : DeadlineLight.values()) {
            byDeadline.put(light, 0L);
        }
        for (var row : open(sight)) {
            var stage = (Stage) row[0];
            var red = (Long) row[2];
            var yellow = (Long) row[3];
            var all = (Long) row[1];
            byStage.put(stage, all);
            byDeadline.merge(DeadlineLight.RED, red, Long::sum);
            byDeadline.merge(DeadlineLight.YELLOW, yellow, Long::sum);
            byDeadline.merge(DeadlineLight.GREEN, all - red - yellow, Long::sum);
        }
        Stream.of(Stage.values()).filter(Stage::ended).forEach(stage -> byStage.put(stage, ended(stage, sight)));
        return Counts.of(byStage, byDeadline);
    }

    private List<Object[]> open(Sight sight) {
        var where = conditions(CaseFilter.all(), sight, clock.instant());
        var query = entities.createQuery(
                "select c.stage, count(*), count(*) filter (where " + LATE + "),"
                        + " count(*) filter (where c.warnAt < :now and not (" + LATE + ")) from CaseFile c"
                        + where.text() + " group by c.stage",
                Object[].class);
        var now = clock.instant();
        query.setParameter("now", now);
        query.setParameter("late", QueueOrder.amongHazards(now));
        query.setParameter("hazards", QueueOrder.HAZARDS_BEFORE);
        where.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Nobody counts a million closed cases at each look at the desk. */
    private long ended(Stage stage, Sight sight) {
        var where = conditions(CaseFilter.of(stage), sight, clock.instant());
        where.when(true, "c.dueOrder = :ended", "ended", QueueOrder.ENDED);
        var query = entities.createQuery(
                "select count(*) from (select c.id as id from CaseFile c" + where.text()
                        + " order by c.dueOrder, c.id limit " + MANY + ") few",
                Long.class);
        where.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Conditions conditions(CaseFilter filter, Sight sight, Instant now) {
        var where = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
        where.when(!filter.stages().isEmpty(), "c.stage in :stages", "stages", filter.stages());
        var light = filter.light();
        if (light != null) {
            where.when(true, "c.progressLight = :light", "light", light);
            where.when(true, "c.stage in :lit", "lit", Stage.showing(light)); // lights have no index, stages have
        }
        about(where, filter.about());
        where.when(!filter.sources().isEmpty(), "c.source in :sources", "sources", filter.sources());
        where.when(filter.grid() != null, "c.grid.code = :grid", "grid", filter.grid());
        where.when(filter.unit() != null, "c.unit.id = :unit", "unit", filter.unit());
        where.when(sight.unit() != null, "c.unit.id = :own", "own", sight.unit());
        where.when(filter.hazards(), "c.hazard is not null");
        where.when(filter.open(), "c.dueOrder < :ended", "ended", QueueOrder.ENDED);
        var deadline = filter.deadline();
        if (deadline != null && filter.byReport()) {
            late(where, deadline == DeadlineLight.RED, now);
        }
        if (deadline == DeadlineLight.GREEN) {
            where.when(true, "c.warnAt is null or c.warnAt >= :now", "now", now);
        } else if (deadline == DeadlineLight.YELLOW) {
            where.when(true, "c.warnAt < :now", "now", now);
        }
        return where;
    }

    private static void late(Conditions where, boolean late, Instant now) {
        where.when(late, LATE);
        where.when(!late, "not (" + LATE + ")");
        where.values()
                .putAll(Map.of("now", now, "late", QueueOrder.amongHazards(now), "hazards", QueueOrder.HAZARDS_BEFORE));
    }

    /** A case without a kind is from before it was kept, and about a matter. */
    private static void about(Conditions where, CaseFilter.About about) {
        where.when(about.code() != null, "c.category.code = :category", "category", about.code());
        where.when(about.scheme() != null, "c.category.scheme = :scheme", "scheme", about.scheme());
        var kind = "matter".equals(about.kind())
                ? "c.category.kind = :kind or c.category.kind is null and c.category.code is not null"
                : "c.category.kind = :kind";
        where.when(about.kind() != null, kind, "kind", about.kind());
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

    /**
     * How many cases stand where, and how many of the open ones are how near their deadline.
     *
     * @param byStage where cases have ended, 1,000 stands for as many or more
     */
    record Counts(Map<String, Long> byStage, Map<String, Long> byDeadline) {

        static Counts of(Map<Stage, Long> stages, Map<DeadlineLight, Long> lights) {
            var byStage = new LinkedHashMap<String, Long>();
            stages.forEach((stage, count) -> {
                if (count > 0) {
                    byStage.put(stage.code(), count);
                }
            });
            var byDeadline = new LinkedHashMap<String, Long>();
            lights.forEach((light, count) -> byDeadline.put(light.code(), count));
            return new Counts(byStage, byDeadline);
        }
    }

    private record Conditions(List<String> texts, Map<String, Object> values) {

        void when(boolean applies, String text, String name, @Nullable Object value) {
            if (applies && value != null) {
                texts.add("(" + text + ")");
                values.put(name, value);
            }
        }

        void when(boolean applies, String text) {
            if (applies) {
                texts.add("(" + text + ")");
            }
        }

        String text() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
