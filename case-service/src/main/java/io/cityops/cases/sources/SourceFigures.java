package io.cityops.cases.sources;

import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.SourceClass;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cases of the bound tenant that somebody may see by how they came; merged reports count, each by its own. */
@Component
class SourceFigures {

    private final EntityManager entities;

    SourceFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** @param until the first moment that counts no more */
    @Transactional(readOnly = true)
    public Counted count(Instant from, Instant until, Sight sight) {
        var all = sight.unit() == null;
        var query = entities.createQuery(
                        "select c.source, count(c) from CaseFile c where c.reportedAt >= :from and c.reportedAt < :until"
                                + (all ? "" : " and (c.unit.id in :own or c.reportingUnit.id in :own)")
                                + " group by c.source",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until);
        if (!all) {
            query.setParameter("own", sight.units());
        }
        var bySource = new EnumMap<Source, Long>(Source.class);
        query.getResultList().forEach(row -> bySource.put((Source) row[0], (Long) row[1]));
        return Counted.of(bySource);
    }

    /** @param total all of them */
    record Counted(long total, Map<SourceClass, Long> byClass, List<Figure> items) {

        static Counted of(Map<Source, Long> bySource) {
            var byClass = new EnumMap<SourceClass, Long>(SourceClass.class);
            for (var kind : SourceClass.values()) {
                byClass.put(kind, 0L);
            }
            bySource.forEach((source, count) -> byClass.merge(source.kind(), count, Long::sum));
            var items = bySource.entrySet().stream()
                    .map(entry -> new Figure(entry.getKey(), entry.getKey().kind(), entry.getValue()))
                    .sorted((one, other) -> Long.compare(other.count(), one.count()))
                    .toList();
            return new Counted(
                    bySource.values().stream().mapToLong(Long::longValue).sum(), byClass, items);
        }
    }

    /** How many cases came by one source. */
    record Figure(Source source, SourceClass sourceClass, long count) {}
}
