package io.cityops.cases.lifecycle;

import io.cityops.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of the bound tenant. They are read at every step, which is why it is done without the mapper: that makes each
 * query anew where a tenant is bound, and compares all of a case with what it was. Each statement names its tenant
 * itself, and row-level security refuses any other.
 */
@Component
class Cases {

    static final String BY_ID = "select " + CaseReader.COLUMNS + " from cases c where c.tenant = ? and c.id = ?::uuid";

    private static final String ALL = "select " + CaseReader.COLUMNS + " from cases c where c.tenant = ? ";

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseFile> findById(UUID id) {
        return read(ALL + "and c.id = ?::uuid", id).stream().findFirst();
    }

    Optional<CaseFile> findByTrackingCode(String code) {
        return read(ALL + "and c.tracking_code = ?", code).stream().findFirst();
    }

    Optional<CaseFile> findByOriginKey(String key) {
        return read(ALL + "and c.origin_key = ?", key).stream().findFirst();
    }

    /** Those that another level works on. */
    List<CaseFile> lent() {
        return read(ALL + "and c.stage in (?, ?)", Stage.DELEGATED.code(), Stage.ESCALATED.code());
    }

    List<CaseFile> findByIdIn(Collection<UUID> ids) {
        return read(ALL + "and c.id = any(?::uuid[])", array(ids));
    }

    /** Holds the cases until the transaction ends, always in the same order. */
    List<CaseFile> hold(Collection<UUID> ids) {
        return read(ALL + "and c.id = any(?::uuid[]) order by c.id for no key update", array(ids));
    }

    /**
     * A case that nobody else changes until the transaction ends.
     *
     * @throws CaseProblem.NotFound when there is none
     */
    CaseFile hold(UUID id) {
        return hold(List.of(id)).stream().findFirst().orElseThrow(CaseProblem.NotFound::new);
    }

    long countMergedInto(UUID id) {
        return jdbc.sql("select count(*) from cases where tenant = ? and merged_into = ?::uuid")
                .params(new TextValues().add(CurrentTenant.get(), id).all())
                .query(Long.class)
                .single();
    }

    /** Reports that were merged into a case, the oldest first. */
    List<CaseFile> mergedInto(UUID id, int most) {
        return read(ALL + "and c.merged_into = ?::uuid order by c.reported_at, c.id limit ?::int", id, most);
    }

    /** Merged reports with somewhere to answer to, by their ids, beyond one of them. */
    List<CaseFile> answered(UUID id, UUID beyond, int most) {
        return read(
                ALL + "and c.merged_into = ?::uuid and c.answer_to is not null and c.id > ?::uuid order by c.id"
                        + " limit ?::int",
                id,
                beyond,
                most);
    }

    private List<CaseFile> read(String statement, Object... values) {
        return jdbc.sql(statement)
                .params(new TextValues().add(CurrentTenant.get()).add(values).all())
                .query((row, number) -> CaseReader.read(row))
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
