package io.cityops.cases.batches;

import io.cityops.cases.batches.Batch.State;
import io.cityops.cases.batches.reading.Mapping;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of reports that were sent to the bound tenant. */
@Repository
class Batches {

    private static final String SELECT = "select * from batch where tenant = ? ";

    /** While it is applied the figures are added to, and may lag behind; what stands in its rows is what is so. */
    private static final String COUNTED = """
            opened = (select count(*) from batch_row r
                where r.tenant = b.tenant and r.batch = b.id and r.case_id is not null),
            refused = (select count(*) from batch_row r
                where r.tenant = b.tenant and r.batch = b.id and r.case_id is null)\
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Batches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Batch batch) {
        jdbc.sql("""
                        insert into batch (id, tenant, state, file, sha256, encoding, separator, datum, answers, old,
                            mapping, survey, next_row, opened, refused, by_name, by_role, by_account, made_at, lease)
                        values (?, ?, 'preview', ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, 0, 0, ?, ?, ?, ?, now())
                        """)
                .params(batch.id(), tenant(), batch.file(), batch.sha256(), batch.encoding())
                .params(String.valueOf(batch.separator()), batch.datum(), batch.answers(), batch.old())
                .params(json.writeValueAsString(batch.mapping()), json.writeValueAsString(batch.survey()))
                .params(batch.by().name(), batch.by().role())
                .param(batch.by().account())
                .param(batch.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(tenant(), id)
                .query(this::batch)
                .optional();
    }

    /** A batch of the very same file that was applied before, if any. */
    @Transactional(readOnly = true)
    public Optional<Batch> sameAs(Batch batch) {
        return jdbc.sql(SELECT + "and sha256 = ? and id <> ? and state <> 'preview' order by made_at desc limit 1")
                .params(tenant(), batch.sha256(), batch.id())
                .query(this::batch)
                .optional();
    }

    /** The newest first, before one of them. */
    @Transactional(readOnly = true)
    public List<Batch> before(Instant madeAt, UUID id, int most) {
        return jdbc.sql(SELECT + "and (made_at, id) < (?, ?) order by made_at desc, id desc limit ?")
                .params(tenant(), madeAt.atOffset(ZoneOffset.UTC), id, most)
                .query(this::batch)
                .list();
    }

    /** False where it is past its preview. */
    boolean map(UUID id, Mapping mapping, boolean old, Survey survey) {
        return jdbc.sql(
                                "update batch set mapping = ?, old = ?, survey = ? where tenant = ? and id = ? and state = 'preview'")
                        .params(json.writeValueAsString(mapping), old, json.writeValueAsString(survey), tenant(), id)
                        .update()
                == 1;
    }

    void survey(UUID id, Survey survey) {
        jdbc.sql("update batch set survey = ? where tenant = ? and id = ?")
                .params(json.writeValueAsString(survey), tenant(), id)
                .update();
    }

    /** Has it applied by somebody, with what that person may tell of; false where it is past its preview. */
    boolean apply(UUID id, Doer by, boolean old, Survey survey) {
        return jdbc.sql("""
                        update batch set state = 'applying', lease = now(), made_by = coalesce(made_by, by_name),
                            by_name = ?, by_role = ?, by_account = ?, old = ?, survey = ?
                        where tenant = ? and id = ? and state = 'preview'
                        """)
                        .params(by.name(), by.role())
                        .param(by.account())
                        .params(old, json.writeValueAsString(survey), tenant(), id)
                        .update()
                == 1;
    }

    /** Ends what is being applied, and counts its rows once and for all; false where it is not. */
    boolean end(UUID id, State as, String by) {
        return jdbc.sql("update batch b set state = ?, lease = now(), ended_at = now(), ended_by = ?, " + COUNTED
                                + (as == State.APPLIED ? ", next_row = " + Long.MAX_VALUE : "")
                                + " where tenant = ? and id = ? and state = 'applying'")
                        .params(name(as), by, tenant(), id)
                        .update()
                == 1;
    }

    /** How far it has come; false where it was stopped meanwhile. Whoever says so has it for a while. */
    boolean advance(UUID id, long nextRow, int opened, int refused) {
        return jdbc.sql("""
                        update batch set next_row = greatest(next_row, ?), lease = now() + interval '30 seconds',
                            opened = opened + ?, refused = refused + ?, failed = case when ? then 0 else failed end
                        where tenant = ? and id = ? and state = 'applying'
                        """)
                        .params(nextRow, opened, refused, opened + refused > 0, tenant(), id)
                        .update()
                == 1;
    }

    /** Gives it back, for whoever's turn it is; of several that wait the one that waits longest comes first. */
    void giveBack(UUID id) {
        jdbc.sql("update batch b set lease = now(), failed = 0, " + COUNTED
                        + " where tenant = ? and id = ? and state = 'applying'")
                .params(tenant(), id)
                .update();
    }

    /**
     * Lets it rest after a failure: half a minute, then twice as long each time, an hour at most.
     *
     * @param moved whether any of its rows was done since the failure before
     */
    void rest(UUID id, boolean moved) {
        jdbc.sql("""
                        update batch b set failed = case when :moved then 1 else failed + 1 end,
                            lease = now() + interval '30 seconds'
                                * least(120, power(2, case when :moved then 0 else least(failed, 10) end)),
                        """ + COUNTED + " where tenant = :tenant and id = :id and state = 'applying'")
                .param("moved", moved)
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    /** Lets it wait for a minute for something that is no fault of its own. */
    void await(UUID id) {
        jdbc.sql("update batch b set lease = now() + interval '1 minute', " + COUNTED
                        + " where tenant = ? and id = ? and state = 'applying'")
                .params(tenant(), id)
                .update();
    }

    /** Counts what was done while it was being stopped. */
    void recount(UUID id) {
        jdbc.sql("update batch b set " + COUNTED + " where tenant = ? and id = ?")
                .params(tenant(), id)
                .update();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from batch where tenant = ? and id = ? and state = 'preview'")
                        .params(tenant(), id)
                        .update()
                == 1;
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("encoding"),
                row.getString("separator").charAt(0),
                row.getString("datum"),
                row.getBoolean("answers"),
                row.getBoolean("old"),
                json.readValue(row.getString("mapping"), Mapping.class),
                json.readValue(row.getString("survey"), Survey.class),
                row.getLong("next_row"),
                row.getInt("opened"),
                row.getInt("refused"),
                row.getInt("failed"),
                new Doer(row.getString("by_name"), row.getString("by_role"), row.getString("by_account")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString("made_by"), row.getString("by_name")),
                row.getObject("ended_at") == null
                        ? null
                        : row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"));
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
