package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
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

    private final EntityManager entities;
    private final Clock clock;

    CaseList(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<CaseRow> page(CaseFilter filter, Sight sight, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var found = new ArrayList<Listed>();
        for (var band : Band.of(filter, now)) {
            if (found.size() <= limit) {
                found.addAll(find(filter, sight, band, limit + 1 - found.size(), cursor, now));
            }
        }
        return Page.of(found, limit, last -> cursorOf(last, filter.byReport())).map(row -> row.at(now));
    }

    private List<Listed> find(
            CaseFilter filter, Sight sight, Band band, int most, @Nullable String cursor, Instant now) {
        var where = Conditions.of(filter, sight, now);
        where.within(band);
        if (cursor != null) {
            after(where, filter.byReport(), cursor);
        }
        var order = filter.byReport() ? "c.reportedAt desc, c.id desc" : "c.dueOrder, c.id";
        var query = entities.createQuery(Listed.SELECT + where.text() + " order by " + order, Listed.class);
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
        var where = Conditions.of(CaseFilter.all(), sight, clock.instant());
        var query = entities.createQuery(
                "select c.stage, count(*), count(*) filter (where " + Conditions.LATE + "),"
                        + " count(*) filter (where c.warnAt < :now and not (" + Conditions.LATE + ")) from CaseFile c"
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
        var where = Conditions.of(CaseFilter.of(stage), sight, clock.instant());
        where.when(true, "c.dueOrder = :ended", "ended", QueueOrder.ENDED);
        var query = entities.createQuery(
                "select count(*) from (select c.id as id from CaseFile c" + where.text()
                        + " order by c.dueOrder, c.id limit " + MANY + ") few",
                Long.class);
        where.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static void after(Conditions where, boolean byReport, String cursor) {
        try {
            var parts = Cursor.decode(cursor, 2);
            var text = byReport
                    ? "c.reportedAt <= :last and (c.reportedAt < :last or c.id < :lastId)"
                    : "c.dueOrder >= :last and (c.dueOrder > :last or c.id > :lastId)";
            where.when(true, text, "last", Cursor.instant(parts.getFirst()));
            where.values().put("lastId", UUID.fromString(parts.getLast()));
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "Not a cursor of this list.");
        }
    }

    private static String cursorOf(Listed last, boolean byReport) {
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
}
