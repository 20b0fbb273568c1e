package io.cityops.cases.lifecycle;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a step has made of a case, the entry of its history and the word to others in one statement: one round
 * trip, and all of it or nothing. The statement names its tenant itself; row-level security refuses any other.
 */
@Component
class StepWriter {

    private static final String CASE = """
            with c as (update cases set version = version + 1, stage = ?, progress_light = ?, category_code = ?,
                category_name = ?, category_scheme = ?, category_kind = ?, condition_name = ?, limit_value = ?::numeric,
                limit_unit = ?, unit_id = ?::uuid, unit_name = ?, reporting_unit_id = ?::uuid,
                reporting_unit_name = ?, grid_code = ?, grid_name = ?, result_text = ?,
                result_at = ?::timestamptz, warn_at = ?::timestamptz, due_at = ?::timestamptz, due_order = ?::timestamptz,
                hazard = ?, hazard_cleared = ?::boolean, ended_at = ?::timestamptz, ended_light = ?, clocks = ?,
                origin = ?, sent_to = ?, alarm_at = ?::timestamptz, handler = ?, asked = ?, extensions = ?::int,
                hangs = ?::int, appeal = ?, merged_into = ?::uuid
              where tenant = ? and id = ?::uuid and version = ?::bigint
              returning tenant, id)
            """;
    private static final String HISTORY = """
            , h as (insert into case_history (tenant, case_id, id, at, action, from_stage, to_stage, by_name, by_role,
                by_account, unit_id, unit_name, reason, note, handler, until_day, into_case, photos)
              select c.tenant, c.id, ?::uuid, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::date, ?::uuid, ?
              from c)
            """;
    private static final String WORD = """
            insert into outbox (tenant, id, stream, type, key, payload, at)
            select c.tenant, ?::uuid, ?, ?, c.id::text, ?::jsonb, ?::timestamptz from c
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes the case over the version of it that was read; it is the next version afterwards.
     *
     * @param entry what was done; absent where only news of its twin came in
     * @throws OptimisticLockingFailureException when somebody was faster
     */
    void write(CaseFile changed, @Nullable HistoryEntry entry, CaseChanged word, Instant now) {
        var values = new TextValues();
        addCase(values, changed);
        if (entry != null) {
            addHistory(values, entry);
        }
        values.add(Ids.next(), CaseChanged.STREAM, CaseChanged.TYPE, json.writeValueAsString(word), now);
        var written = jdbc.sql(CASE + (entry == null ? "" : HISTORY) + WORD)
                .params(values.all())
                .update();
        if (written != 1) {
            throw new OptimisticLockingFailureException("case " + changed.id() + " is another version by now");
        }
    }

    private static void addCase(TextValues values, CaseFile of) {
        values.add(of.stage().code(), of.progressLight().code());
        CaseWriter.addMatter(values, of.category(), of.filing());
        var unit = of.unit();
        values.add(unit == null ? null : unit.id(), unit == null ? null : unit.name());
        CaseWriter.addUnit(values, of.reportingUnit());
        var grid = of.grid();
        values.add(grid == null ? null : grid.code(), grid == null ? null : grid.name());
        var result = of.result();
        values.add(result == null ? null : result.text(), result == null ? null : result.at());
        var hazard = of.hazard();
        values.add(of.warnAt(), of.dueAt(), of.dueOrder(), hazard == null ? null : hazard.code(), of.hazardCleared);
        var light = of.endedLight();
        values.add(of.endedAt(), light == null ? null : light.code(), Columns.text(of.clocks()));
        values.add(Columns.text(of.origin()), Columns.text(of.sent()), of.alarmAt());
        addCourse(values, of.course());
        values.add(CurrentTenant.get(), of.id(), of.version() - 1);
    }

    private static void addCourse(TextValues values, Course of) {
        var appeal = of.appeal();
        values.add(of.handler(), Columns.text(of.asked()), of.extensions(), of.hangs());
        values.add(appeal == null ? null : appeal.code(), of.into());
    }

    private static void addHistory(TextValues values, HistoryEntry entry) {
        var from = entry.from();
        var unit = entry.unit();
        values.add(entry.id(), entry.at(), entry.action().code());
        values.add(from == null ? null : from.code(), entry.to().code());
        values.add(entry.by().name(), entry.by().role(), entry.by().account());
        values.add(unit == null ? null : unit.id(), unit == null ? null : unit.name());
        values.add(entry.reason(), entry.note(), entry.handler(), entry.until(), entry.into());
        values.add(Columns.text(entry.photos()));
    }
}
