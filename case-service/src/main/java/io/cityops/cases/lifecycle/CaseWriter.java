package io.cityops.cases.lifecycle;

import io.cityops.cases.evidence.Kept;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.IdempotentRequests.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a new case, the first entry of its history, its photos and other files, what its collector has done about it, and
 * the word to others in one statement: one round trip, and all of it or nothing; nothing as well where the key of its
 * request has been kept for another. Cases of a tenant that are reported at the same moment share one. The statement names
 * its tenant itself; row-level security refuses any other.
 */
@Component
class CaseWriter {

    private static final String TENANT =
            "with t as materialized (select set_config('app.tenant', ?, true) as tenant), ";

    private static final String CLAIM = "(?::uuid, ?::text, ?::text, ?::jsonb)";

    /**
     * Which cases are written: those that claim no key, and those whose own claim was kept, of two with one key a single one.
     * In the order of keys, so that no two statements wait for each other.
     */
    private static final String WRITTEN = """
            r (id, key, fingerprint, answer) as (values %s),
            k as (insert into idempotency_key (tenant, key, fingerprint, answer, at)
              select t.tenant, r.key, r.fingerprint, r.answer, now() from t, r where r.key is not null order by r.key
              on conflict do nothing returning (answer ->> 'id')::uuid as id),
            w as (select id from k union all select id from r where key is null),
            """;

    private static final Rows CASES = new Rows("""
            c as (insert into cases (id, version, number, tracking_code, stage, progress_light, category_code,
                category_name, category_scheme, category_kind, condition_name, limit_value, limit_unit, reporter_name,
                reporter_phone, answer_to, lng, lat, address, description, facility, source, reported_at, warn_at, due_at,
                due_order, hazard, clocks, origin, origin_key, demo, result_text, result_at, alarm_at, alarmed_at,
                reporting_unit_id, reporting_unit_name, tenant)
            """, """
            (?::uuid, ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,
                ?::text, ?::text, ?::numeric, ?::text, ?::text, ?::text, ?::text, ?::float8, ?::float8, ?::text, ?::text,
                ?::uuid,
                ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::text, ?::text,
                ?::boolean, ?::text, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::uuid, ?::text)""", "column1");
    private static final Rows HISTORY = new Rows("""
            ), h as (insert into case_history (id, case_id, at, action, to_stage, by_name, by_role, by_account, note, photos,
                tenant)
            """, """
            (?::uuid, ?::uuid, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text)""", "column2");
    private static final Rows WORDS = new Rows(
            ") insert into outbox (id, stream, type, key, payload, at, tenant)",
            "(?::uuid, ?::text, ?::text, ?::text, ?::jsonb, ?::timestamptz)",
            "column4::uuid");
    private static final String FILES = """
            ), f as (insert into attachment (id, tenant, case_id, reported, at, role, kind, type, width, height, bytes,
                sha256, original_type, original_bytes, taken_at, taken_lng, taken_lat, camera, millis, codec, sharable,
                secrets, scan)
              select x.id, t.tenant, ?::uuid, true, ?::timestamptz, x.role, x.kind, x.type, x.width, x.height, x.bytes,
                x.sha256, x."originalType", x."originalBytes", x."takenAt", x."takenLng", x."takenLat", x.camera,
                x.millis, x.codec, x.sharable, x.secrets, x.scan
              from t, w, jsonb_to_recordset(?::jsonb) as x(id uuid, role text, kind text, type text, width integer,
                height integer, bytes bigint, sha256 text, "originalType" text, "originalBytes" bigint,
                "takenAt" timestamptz, "takenLng" float8, "takenLat" float8, camera text, millis bigint, codec text,
                sharable boolean, secrets text, scan text)
            """;
    private static final String HANDLED = """
            ), s as (insert into self_handled (case_id, tenant, at, person, person_name, grid_code, grid_name, done)
              select ?::uuid, t.tenant, ?::timestamptz, ?::text, ?::text, ?::text, ?::text, ?::text
              from t, w
            """;

    private static final String WHICH = " returning key::uuid";

    /** Statements that are under way for a tenant before others wait for company. */
    private static final int AT_ONCE = 2;

    private static final int MOST = 16;

    /** As long as one would wait for a connection of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<TenantId, Together<NewCase>> tenants = new ConcurrentHashMap<>();

    CaseWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return whether it is written; not where its key has been kept for another */
    boolean write(
            CaseFile opened,
            HistoryEntry first,
            List<Kept> files,
            @Nullable SelfHandling handled,
            @Nullable Claim claim,
            CaseChanged word,
            Instant now) {
        var extra = new TextValues();
        if (!files.isEmpty()) {
            extra.add(opened.id(), opened.reportedAt(), json.writeValueAsString(files));
        }
        if (handled != null) {
            addHandled(extra, first, handled);
        }
        var tenant = CurrentTenant.get();
        var all = new NewCase(
                opened.id(), claimOf(opened, claim), caseOf(opened), historyOf(first), wordOf(opened, word, now));
        if (extra.all().isEmpty() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            together(tenant).write(all);
        } else {
            write(tenant, List.of(all), (files.isEmpty() ? "" : FILES) + (handled == null ? "" : HANDLED), extra);
        }
        return all.written().get();
    }

    private Together<NewCase> together(TenantId tenant) {
        return tenants.computeIfAbsent(
                tenant, key -> new Together<>(AT_ONCE, MOST, PATIENCE, some -> write(key, some)));
    }

    /** How many of a tenant wait to be written. */
    int waiting(TenantId tenant) {
        return together(tenant).waiting();
    }

    private void write(TenantId tenant, List<NewCase> some) {
        write(tenant, some, "", new TextValues());
    }

    private void write(TenantId tenant, List<NewCase> some, String more, TextValues extra) {
        var values = new TextValues();
        values.add(tenant);
        some.forEach(one -> values.all().addAll(one.claim().all()));
        some.forEach(one -> values.all().addAll(one.file().all()));
        some.forEach(one -> values.all().addAll(one.first().all()));
        values.all().addAll(extra.all());
        some.forEach(one -> values.all().addAll(one.word().all()));
        var rows = some.size();
        var claims = WRITTEN.formatted(Rows.times(rows, CLAIM));
        var written = jdbc.sql(TENANT + claims + CASES.of(rows) + HISTORY.of(rows) + more + WORDS.of(rows) + WHICH)
                .params(values.all())
                .query(UUID.class)
                .set();
        some.forEach(one -> one.written().set(written.contains(one.id())));
    }

    private static TextValues claimOf(CaseFile opened, @Nullable Claim claim) {
        var values = new TextValues().add(opened.id());
        return claim == null
                ? values.add(null, null, null)
                : values.add(claim.key(), claim.fingerprint(), claim.answer());
    }

    private TextValues wordOf(CaseFile opened, CaseChanged word, Instant now) {
        return new TextValues()
                .add(
                        Ids.next(),
                        CaseChanged.STREAM,
                        CaseChanged.TYPE,
                        opened.id().toString(),
                        json.writeValueAsString(word),
                        now);
    }

    private static TextValues caseOf(CaseFile of) {
        var values = new TextValues();
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
        return values;
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

    private static TextValues historyOf(HistoryEntry first) {
        return new TextValues()
                .add(
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

    /** What is written of a new case in any case, and whether it was. */
    private record NewCase(
            UUID id, TextValues claim, TextValues file, TextValues first, TextValues word, AtomicBoolean written) {

        NewCase(UUID id, TextValues claim, TextValues file, TextValues first, TextValues word) {
            this(id, claim, file, first, word, new AtomicBoolean());
        }
    }

    /**
     * Rows of one table that are inserted together.
     *
     * @param id which of the values is the identity of the case
     */
    private record Rows(String insert, String row, String id) {

        String of(int rows) {
            return insert + " select v.*, t.tenant from t, (values " + times(rows, row) + ") as v where v." + id
                    + " in (select w.id from w)";
        }

        static String times(int rows, String row) {
            return String.join(", ", Collections.nCopies(rows, row));
        }
    }
}
