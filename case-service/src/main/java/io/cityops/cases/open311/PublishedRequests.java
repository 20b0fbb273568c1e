package io.cityops.cases.open311;

import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.tenancy.CurrentTenant;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's requests that anybody may see: those that came by this interface, and no others. */
@Component
class PublishedRequests {

    private static final String ENDED = "(case when c.stage = :merged then i.endedAt else c.endedAt end)";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    PublishedRequests(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * What somebody asks for.
     *
     * @param scheme the one whose codes services go by at present; the same code of another is another service
     */
    @Transactional(readOnly = true)
    public List<Request> find(Query asked, String scheme) {
        var where = new StringBuilder(" where c.source = :source");
        var values = new HashMap<String, Object>(Map.of("source", Source.OPEN311));
        if (!asked.numbers().isEmpty()) {
            where.append(" and c.number in :numbers");
            values.put("numbers", asked.numbers());
            return read(where.toString(), values, 1, Query.MOST);
        }
        where.append(" and c.reportedAt >= :from and c.reportedAt <= :until");
        values.put("from", asked.from());
        values.put("until", asked.until());
        if (!asked.codes().isEmpty()) {
            where.append(" and c.category.code in :codes and c.category.scheme = :scheme");
            values.put("scheme", scheme);
            values.put("codes", asked.codes());
        }
        if (asked.open() != null) {
            where.append(" and ").append(ENDED).append(asked.open() ? " is null" : " is not null");
            values.put("merged", Stage.MERGED);
        }
        return read(where.toString(), values, asked.page(), asked.size());
    }

    @Transactional(readOnly = true)
    public Optional<Request> one(String number) {
        if (!number.matches("[0-9A-Za-z-]{1,40}")) {
            return Optional.empty();
        }
        return read(
                        " where c.source = :source and c.number = :number",
                        Map.of("source", Source.OPEN311, "number", number),
                        1,
                        1)
                .stream()
                .findFirst();
    }

    /** The number of a request that is followed by this code. */
    @Transactional(readOnly = true)
    public Optional<String> tracked(TrackingCode code) {
        return entities.createQuery(
                        "select c.number from CaseFile c where c.trackingCode = :code and c.source = :source",
                        String.class)
                .setParameter("code", code.value())
                .setParameter("source", Source.OPEN311)
                .getResultStream()
                .findFirst();
    }

    private List<Request> read(String where, Map<String, Object> values, int page, int size) {
        var query = entities.createQuery(
                "select c, i from CaseFile c left join CaseFile i on i.id = c.course.into" + where
                        + " order by c.reportedAt desc, c.id desc",
                Object[].class);
        values.forEach(query::setParameter);
        var rows = query.setFirstResult((page - 1) * size).setMaxResults(size).getResultList();
        var files = new ArrayList<CaseFile[]>();
        for (var row : rows) {
            var report = (CaseFile) row[0];
            files.add(new CaseFile[] {report, row[1] == null ? report : (CaseFile) row[1]});
        }
        var changed =
                changes(files.stream().map(pair -> pair[1].id()).distinct().toList());
        return files.stream()
                .map(pair -> new Request(pair[0], pair[1], changed.getOrDefault(pair[1].id(), pair[0].reportedAt())))
                .toList();
    }

    /** When something was last done to each of them. */
    private Map<UUID, Instant> changes(List<UUID> ids) {
        var found = new HashMap<UUID, Instant>();
        if (!ids.isEmpty()) {
            jdbc.sql("select case_id, max(at) from case_history where tenant = ? and case_id = any(?) group by case_id")
                    .params(CurrentTenant.get().value(), ids.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant());
                    });
        }
        return found;
    }

    /**
     * A request as it was sent, and the case that is worked on for it.
     *
     * @param changedAt when something was last done to it
     */
    record Request(CaseFile report, CaseFile incident, Instant changedAt) {

        boolean closed() {
            return incident.endedAt() != null;
        }

        /** Words and pictures of strangers are shown once somebody at the desk has looked at them. */
        boolean lookedAt() {
            return switch (report.told()) {
                case REPORTED, TO_VERIFY, NOT_ACCEPTED, NOT_FILED, CANCELLED -> false;
                default -> true;
            };
        }
    }
}
