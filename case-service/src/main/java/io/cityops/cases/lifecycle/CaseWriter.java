package io.cityops.cases.lifecycle;

import io.cityops.cases.evidence.Kept;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a new case, the first entry of its history, its photos and other files, what its collector has done about it, and
 * the word to others in one statement: one round trip, and all of it or nothing. The statement names its tenant itself;
 * row-level security refuses any other.
 */
@Component
class CaseWriter {

    private static final String TENANT =
            "with t as materialized (select set_config('app.tenant', ?, true) as tenant), ";

    private static final String CASE = """
            c as (insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, category_code,
                category_name, category_scheme, category_kind, condition_name, limit_value, limit_unit, reporter_name,
                reporter_phone, answer_to, lng, lat, address, description, facility, source, reported_at, warn_at, due_at,
                due_order, hazard, clocks, origin, origin_key, demo, result_text, result_at, alarm_at, alarmed_at,
                reporting_unit_id, reporting_unit_name)
              select ?::uuid, t.tenant, ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,
                ?::text, ?::text, ?::numeric, ?::text, ?::text, ?::text, ?::text, ?::float8, ?::float8, ?::text, ?::text,
                ?::uuid,
                ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::text, ?::text,
                ?::boolean, ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::uuid, ?::text from t),
            """;
    private static final String HISTORY = """
            h as (insert into case_history (id, tenant, case_id, at, action, to_stage, by_name, by_role, by_account, note,
                photos)
              select ?::uuid, t.tenant, ?::uuid, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text
              from t)
            """;
    private static final String FILES = """
            , f as (insert into attachment (id, tenant, case_id, reported, at, role, kind, type, width, height, bytes,
                sha256, original_type, original_bytes, taken_at, taken_lng, taken_lat, camera, millis, codec, sharable,
                secrets, scan)
              select x.id, t.tenant, ?::uuid, true, ?::timestamptz, x.role, x.kind, x.type, x.width, x.height, x.bytes,
                x.sha256, x."originalType", x."originalBytes", x."takenAt", x."takenLng", x."takenLat", x.camera,
                x.millis, x.codec, x.sharable, x.secrets, x.scan
              from t, jsonb_to_recordset(?::jsonb) as x(id uuid, role text, kind text, type text, width integer,
                height integer, bytes bigint, sha256 text, "originalType" text, "originalBytes" bigint,
                "takenAt" timestamptz, "takenLng" float8, "takenLat" float8, camera text, millis bigint, codec text,
                sharable boolean, secrets text, scan text))
            """;
    private static final String HANDLED = """
            , s as (insert into self_handled (case_id, tenant, at, person, person_name, grid_code, grid_name, done)
              select ?::uuid, t.tenant, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text from t)
            """;
    private static final String WORD = """
            insert into outbox (id, tenant, stream, type, key, payload, at)
            select ?::uuid, t.tenant, ?::text, ?::text, ?::text, ?::jsonb, ?::timestamptz from t
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(
            CaseFile opened,
            HistoryEntry first,
            List<Kept> files,
            @Nullable SelfHandling handled,
            CaseChanged word,
            Instant now) {
        var values = new TextValues();
        values.add(CurrentTenant.get());
        addCase(values, opened);
        addHistory(values, first);
        if (!files.isEmpty()) {
            values.add(opened.id(), opened.reportedAt(), json.writeValueAsString(files));
        }
        if (handled != null) {
            addHandled(values, first, handled);
        }
        values.add(
                Ids.next(),
                CaseChanged.STREAM,
                CaseChanged.TYPE,
                opened.id().toString(),
                json.writeValueAsString(word),
                now);
        jdbc.sql(TENANT + CASE + HISTORY + (files.isEmpty() ? "" : FILES) + (handled == null ? "" : HANDLED) + WORD)
                .params(values.all())
                .update();
    }

    private static void addCase(TextValues values, CaseFile of) {
        values.add(
                of.id(),
                of.version(),
                of.number(),
                of.trackingCode(),
                of.stage().code(),
                of.progressLight().code());
        addMatter(values, of.category(), of.filing());
        addReport(values, of);
        var hazard = of.hazard();
        values.add(of.warnAt(), of.dueAt(), of.dueOrder());
        values.add(hazard == null ? null : hazard.code(), Columns.text(of.clocks()));
        values.add(Columns.text(of.origin()), of.originKey(), of.demo());
        var result = of.result();
        values.add(result == null ? null : result.text(), result == null ? null : result.at());
        values.add(of.alarmAt(), of.alarmedAt());
        addUnit(values, of.reportingUnit());
    }

    static void addUnit(TextValues values, @Nullable ReportingUnit unit) {
        values.add(unit == null ? null : unit.id(), unit == null ? null : unit.name());
    }

    static void addMatter(TextValues values, @Nullable Category category, @Nullable Filing filing) {
        if (category == null) {
            values.add(null, null, null, null);
        } else {
            values.add(category.code(), category.name(), category.scheme(), category.kind());
        }
        if (filing == null) {
            values.add(null, null, null);
        } else {
            values.add(filing.condition(), filing.value(), filing.unit().code());
        }
    }

    /** What was told, by whom, and where it is. */
    private static void addReport(TextValues values, CaseFile of) {
        var reporter = of.reporter();
        if (reporter == null) {
            values.add(null, null, null);
        } else {
            values.add(reporter.name(), reporter.phone(), Columns.text(reporter.answerTo()));
        }
        var place = of.place();
        values.add(place.lng(), place.lat(), place.address());
        values.add(of.description(), of.facility(), of.source().code(), of.reportedAt());
    }

    private static void addHistory(TextValues values, HistoryEntry first) {
        values.add(
                first.id(),
                first.caseId(),
                first.at(),
                first.action().code(),
                first.to().code(),
                first.by().name(),
                first.by().role(),
                first.by().account(),
                first.note(),
                Columns.text(first.photos()));
    }

    private static void addHandled(TextValues values, HistoryEntry first, SelfHandling handled) {
        var by = first.by();
        var grid = handled.grid();
        values.add(first.caseId(), first.at(), Objects.requireNonNullElse(by.account(), by.name()), by.name());
        values.add(grid == null ? null : grid.code(), grid == null ? null : grid.name());
        values.add(handled.done());
    }
}
