package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case is read and written whole, and only over the version that was read. */
class CasesIT extends OverHttp {

    private static final TenantId NANYANG = new TenantId("nanyang");
    private static final TenantId CHANGCHUN = new TenantId("changchun");

    /** A row with something in every column. */
    private static final String FULL = """
            insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, category_code,
                category_name, category_scheme, category_kind, condition_name, limit_value, limit_unit, unit_id, unit_name,
                reporter_name, reporter_phone, answer_to, lng, lat, address, description, facility, source, result_text,
                result_at, reported_at, warn_at, due_at, due_order, ended_at, ended_light, clocks, origin, origin_key,
                sent_to, demo, handler, asked, extensions, hangs, appeal, alarm_at, alarmed_at, merged_into, grid_code,
                grid_name, hazard, hazard_cleared, reporting_unit_id, reporting_unit_name)
            values (?, 'nanyang', 7, ?, ?, 'closed', 'green', '0101', '井盖', 'gbt30428', 'part', '缺失', 4, 'work_hour',
                gen_random_uuid(), '市政处', '王女士', '13812345678', 'tel:+8613812345678', 112.5, 33.25, '建设路', '井盖没了',
                gen_random_uuid(), 'web', '换了', '2026-11-20T01:00:00Z', '2026-11-20T00:00:00Z', '2026-11-20T02:00:00Z',
                '2026-11-20T03:00:00Z', '9999-12-31T00:00:00Z', '2026-11-20T04:00:00Z', 'red', '[]', ?, ?, ?, true, '李师傅',
                ?, 2, 1, 'passed', '2126-11-20T05:00:00Z', '2026-11-20T06:00:00Z', gen_random_uuid(), '0012', '十二网格', 'staff',
                true, gen_random_uuid(), '一社区')
            """;

    private static final String BARE = """
            insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, lng, lat, description,
                source, reported_at, due_order, clocks, demo)
            values (?, 'nanyang', 1, ?, ?, 'reported', 'blue', 112.5, 33.25, '井盖没了', 'web', '2026-11-20T00:00:00Z',
                '2026-11-20T03:00:00Z', '[]', false)
            """;

    /** What no step changes. */
    private static final Set<String> SETTLED = Set.of(
            "id",
            "tenant",
            "version",
            "number",
            "trackingCode",
            "reporter",
            "place",
            "description",
            "facility",
            "source",
            "reportedAt",
            "originKey",
            "demo",
            "alarmedAt",
            "lightBefore");

    @Autowired
    Cases cases;

    @Autowired
    Histories histories;

    @Autowired
    StepWriter writer;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isReadAsTheMapperReadsIt() {
        var id = full();

        var read = within(NANYANG, () -> cases.findById(id).orElseThrow());

        assertThat(read).hasNoNullFieldsOrPropertiesExcept("tenant");
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("tenant", "lightBefore")
                .isEqualTo(within(NANYANG, () -> entities.find(CaseFile.class, id)));
    }

    @Test
    void isWrittenWhole() throws ReflectiveOperationException {
        var full = within(NANYANG, () -> cases.findById(full()).orElseThrow());
        var changed = within(NANYANG, () -> cases.findById(bare()).orElseThrow());
        for (var field : KeptCase.class.getDeclaredFields()) {
            if (!SETTLED.contains(field.getName())) {
                field.set(changed, field.get(full));
            }
        }

        changed.clocks = TestCases.filed().clocks();

        within(NANYANG, () -> write(changed));

        assertThat(within(NANYANG, () -> cases.findById(changed.id()).orElseThrow()))
                .usingRecursiveComparison()
                .ignoringFields("lightBefore")
                .isEqualTo(changed);
    }

    @Test
    void isWrittenOverTheVersionThatWasReadOnly() {
        var first = within(NANYANG, () -> cases.findById(bare()).orElseThrow());
        var second = within(NANYANG, () -> cases.findById(first.id()).orElseThrow());
        within(NANYANG, () -> write(first));

        assertThat(refused(NANYANG, second)).containsExactly(1, 1);
    }

    @Test
    void isNeitherReadNorWrittenFromAnotherTenant() {
        var id = full();
        var found = within(NANYANG, () -> cases.findById(id).orElseThrow());

        assertThat(within(CHANGCHUN, () -> cases.findById(id))).isEmpty();
        assertThat(within(CHANGCHUN, () -> cases.hold(List.of(id)))).isEmpty();
        assertThat(within(CHANGCHUN, () -> histories.find(id))).isEmpty();
        assertThat(refused(CHANGCHUN, found)).containsExactly(0, 0);
    }

    private boolean write(CaseFile changed) {
        var now = Instant.now();
        var entry = HistoryEntry.of(changed, Action.SIGN, changed.stage(), Details.none(), Doer.PUBLIC, now);
        writer.write(changed, entry, CaseChanged.of(changed.next(), List.of(entry), null, now), now);
        return true;
    }

    /** Words and entries of the history that are there once the writing was refused, before anything is rolled back. */
    private List<Integer> refused(TenantId tenant, CaseFile stale) {
        return within(tenant, () -> {
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> write(stale));
            return List.of(
                    count("outbox where key = ?", stale.id().toString()),
                    count("case_history where case_id = ?", stale.id()));
        });
    }

    private int count(String what, Object of) {
        return jdbc.sql("select count(*) from " + what)
                .param(of)
                .query(Integer.class)
                .single();
    }

    private UUID full() {
        var id = Ids.next();
        var tie = Columns.text(
                new Tie(Tie.Direction.TO_LOWER, Ids.next(), "nanguan", "南关区", "x", Stage.HANDLING, "1", 3, null));
        var asked = new Asked(Action.ASK_HANG, Stage.HANDLING, LocalDate.EPOCH, "雨", Instant.EPOCH, Doer.PUBLIC);
        within(
                NANYANG,
                () -> jdbc.sql(FULL)
                        .params(id, id.toString(), id.toString(), tie, id.toString(), tie, Columns.text(asked))
                        .update());
        return id;
    }

    private UUID bare() {
        var id = Ids.next();
        within(
                NANYANG,
                () -> jdbc.sql(BARE).params(id, id.toString(), id.toString()).update());
        return id;
    }

    private <T> T within(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.callAs(
                tenant,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
