package io.cityops.cases.disputes;

import io.cityops.cases.disputes.Dispute.Owner;
import io.cityops.cases.disputes.Dispute.State;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The disputes of the bound tenant. Whoever changes one holds its case first. */
@Component
public class Disputes {

    private static final String SELECT = "select d.* from ownership_dispute d ";

    private final JdbcClient jdbc;

    Disputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Dispute> find(UUID id) {
        return whole(jdbc.sql(SELECT + "where d.tenant = ? and d.id = ?")
                        .params(tenant(), id)
                        .query(DisputeRow::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those of a case, the newest first. */
    public List<Dispute> of(UUID caseId, int limit) {
        return whole(jdbc.sql(SELECT + "where d.tenant = ? and d.case_id = ? order by d.id desc limit ?")
                .params(tenant(), caseId, limit)
                .query(DisputeRow::read)
                .list());
    }

    /** Those that a unit is asked in, or of these those in a state, before one of them, the newest first. */
    public List<Dispute> asking(UUID unit, @Nullable State state, UUID before, int limit) {
        var where = state == null ? "" : "and d.state = '" + state.code() + "' ";
        return whole(jdbc.sql("select d.* from ownership_answer a"
                        + " join ownership_dispute d on d.tenant = a.tenant and d.id = a.dispute"
                        + " where a.tenant = ? and a.unit = ? " + where
                        + "and a.dispute < ? order by a.dispute desc limit ?")
                .params(tenant(), unit, before, limit)
                .query(DisputeRow::read)
                .list());
    }

    /** All, or those in a state, before one of them, the newest first. */
    public List<Dispute> all(@Nullable State state, UUID before, int limit) {
        var where = state == null ? "" : "and d.state = '" + state.code() + "' ";
        return whole(jdbc.sql(SELECT + "where d.tenant = ? " + where + "and d.id < ? order by d.id desc limit ?")
                .params(tenant(), before, limit)
                .query(DisputeRow::read)
                .list());
    }

    /** Those that a person is to decide, after one of them, the oldest first. */
    public List<Dispute> toDecide(UUID after, int limit) {
        return whole(
                jdbc.sql(SELECT + "where d.tenant = ? and d.state = 'to_decide' and d.id > ? order by d.id limit ?")
                        .params(tenant(), after, limit)
                        .query(DisputeRow::read)
                        .list());
    }

    /** How many a person is to decide; no more than so many are counted. */
    public int toDecide(int most) {
        return jdbc.sql("select count(*) from (select 1 from ownership_dispute"
                        + " where tenant = ? and state = 'to_decide' limit ?) waiting")
                .params(tenant(), most)
                .query(Integer.class)
                .single();
    }

    /** Those whose time is over, the longest first. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from ownership_dispute where tenant = ? and state = 'asked' and due_at <= ?"
                        + " order by due_at limit ?")
                .params(tenant(), Times.written(now), limit)
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the case is asked about already */
    void add(Dispute asked, CaseFile about) {
        var category = about.category();
        jdbc.sql("""
                        insert into ownership_dispute (id, tenant, case_id, number, what, address, lng, lat,
                            facility, scheme, kind, code, state, group_kind, group_name, question, photos,
                            asked_at, asked_by, asked_account, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        asked.id(),
                        tenant(),
                        about.id(),
                        asked.about().number(),
                        asked.about().what())
                .param(asked.about().address())
                .params(asked.about().lng(), asked.about().lat())
                .param(about.facility())
                .param(category == null ? null : category.scheme())
                .param(category == null ? null : category.kindOrMatter())
                .param(category == null ? null : category.code())
                .params(
                        asked.state().code(),
                        asked.group().kind().code(),
                        asked.group().name(),
                        asked.question())
                .params(asked.photos().toArray(UUID[]::new), Times.written(asked.askedAt()), asked.askedBy())
                .param(asked.askedAccount())
                .param(Times.written(asked.dueAt()))
                .update();
        for (var one : asked.answers()) {
            jdbc.sql("insert into ownership_answer (tenant, dispute, unit, unit_name) values (?, ?, ?, ?)")
                    .params(tenant(), asked.id(), one.unit(), one.unitName())
                    .update();
        }
    }

    /** Writes a unit's answer, where it has none yet. */
    void answer(UUID dispute, Answer answer) {
        jdbc.sql("""
                        update ownership_answer set ours = ?, reason = ?, photo = ?, by_name = ?, at = ?
                        where tenant = ? and dispute = ? and unit = ? and ours is null
                        """)
                .param(answer.ours())
                .param(answer.reason())
                .param(answer.photo())
                .param(answer.by())
                .param(answer.at() == null ? null : Times.written(answer.at()))
                .params(tenant(), dispute, answer.unit())
                .update();
    }

    void leaveToDecide(UUID id) {
        jdbc.sql("update ownership_dispute set state = 'to_decide' where tenant = ? and id = ?")
                .params(tenant(), id)
                .update();
    }

    void settle(UUID id, Owner owner) {
        jdbc.sql("""
                        update ownership_dispute set state = 'settled', owner = ?, owner_name = ?, owner_how = ?,
                            reason = ?, photo = ?, settled_by = ?, ended_at = ? where tenant = ? and id = ?
                        """)
                .params(owner.unit(), owner.name(), owner.how(), owner.reason())
                .param(owner.photo())
                .params(owner.by(), Times.written(owner.at()), tenant(), id)
                .update();
    }

    /** The case goes on without an answer. */
    void drop(UUID caseId) {
        jdbc.sql("""
                        update ownership_dispute set state = 'dropped', ended_at = now()
                        where tenant = ? and case_id = ? and state in ('asked', 'to_decide')
                        """).params(tenant(), caseId).update();
    }

    /** With the answers of each, read at once. */
    private List<Dispute> whole(List<Dispute> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var answers = jdbc
                .sql(
                        "select * from ownership_answer where tenant = ? and dispute = any (?::uuid[]) order by unit_name, unit")
                .params(tenant(), bare.stream().map(Dispute::id).toArray(UUID[]::new))
                .query(DisputeRow::answer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DisputeRow.Of::dispute, Collectors.mapping(DisputeRow.Of::answer, Collectors.toList())));
        return bare.stream()
                .map(one -> DisputeRow.with(one, answers.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
