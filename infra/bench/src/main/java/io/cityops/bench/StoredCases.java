package io.cityops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cases that a tenant has kept from former times: copies of some that were really led through the interface, each as
 * whole as its model, with history, but older and with an identity of its own. 98 of 100 are closed; the others stand at
 * every step of the way, with deadlines before and behind now.
 */
record StoredCases(Installation installation) {

    private static final int BATCH = 50_000;
    private static final int OPEN_IN_HUNDRED = 2;

    /** Roughly what a case takes on disk with its history and the indexes of both, in bytes, as seen at a million. */
    static final long BYTES_EACH = 5_000;

    /** Makes that many be there, beside those that are. */
    void fill(long wanted) throws IOException {
        try (var owner = connection()) {
            var stored = count(owner);
            if (stored >= wanted) {
                return;
            }
            requireRoom(wanted - stored);
            models(owner);
            System.out.printf("  storing %,d cases beside the %,d that are there …%n", wanted - stored, stored);
            for (var first = stored; first < wanted; first += BATCH) {
                owner.setAutoCommit(false);
                copy(owner, first, Math.min(first + BATCH, wanted) - 1);
                owner.commit();
            }
            owner.setAutoCommit(true);
            settle(owner);
        } catch (SQLException e) {
            throw new IOException("no stored cases: " + e.getMessage(), e);
        }
    }

    /** What storing them left for later would else be done while something is measured; cases of former times left nothing. */
    private void settle(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var administrator = connection("postgres", "postgres");
                var checkpoint = administrator.createStatement()) {
            statement.execute("vacuum analyze cases");
            statement.execute("vacuum analyze case_history");
            checkpoint.execute("checkpoint");
        }
    }

    private void requireRoom(long more) throws IOException {
        var free = Files.getFileStore(installation.home()).getUsableSpace();
        if (free < more * BYTES_EACH) {
            throw new IOException("%,d more cases want %,d GB of disk; %,d GB are free"
                    .formatted(more, more * BYTES_EACH >> 30, free >> 30));
        }
    }

    private Connection connection() throws SQLException {
        var owner = connection("cases_owner", "role.cases_owner");
        try (var statement = owner.createStatement()) {
            statement.execute("set app.tenant = '" + Staff.TENANT + "'");
            statement.execute("set synchronous_commit = off");
        }
        return owner;
    }

    private Connection connection(String role, String secret) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + installation.port("postgresql") + "/cases",
                role,
                installation.secret(secret));
    }

    private static long count(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from cases")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is copied lies in tables of its own: looked for among millions, each batch would take longer than the one before. */
    private void models(Connection owner) throws IOException, SQLException {
        var staff = Staff.of(installation);
        try (var statement = owner.createStatement()) {
            statement.execute("create temp table model (nr int, ended boolean, number text)");
            for (var steps = 0; steps < Staff.wholeWay(); steps++) {
                statement.execute("insert into model values (%d, false, '%s')".formatted(steps, staff.lead(steps)));
            }
            for (var nr = 0; nr < 8; nr++) {
                statement.execute(
                        "insert into model values (%d, true, '%s')".formatted(nr, staff.lead(Staff.wholeWay())));
            }
            statement.execute(
                    "create temp table model_cases as select * from cases where number in (select number from model)");
            statement.execute(
                    "create temp table model_case_history as select * from case_history where case_id in (select id from model_cases)");
            statement.execute(
                    "create temp table copy (id uuid, model uuid, serial bigint, ended boolean, due timestamptz)");
        }
    }

    private static void copy(Connection owner, long first, long last) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("truncate copy");
            statement.execute("""
                    insert into copy
                    select uuidv7(), m.id, s.serial, s.ended,
                        now() + (s.serial * 7919 %% 20011 - 4000) * interval '1 minute'
                    from (select serial, serial %% 100 >= %d as ended from generate_series(%d::bigint, %d::bigint) as serial) s
                    join model on model.ended = s.ended and model.nr = s.serial %% case when s.ended then 8 else %d end
                    join model_cases m on m.number = model.number
                    """.formatted(OPEN_IN_HUNDRED, first, last, Staff.wholeWay()));
            statement.execute(insert(owner, "cases", cases(), "m.id = c.model"));
            statement.execute(insert(owner, "case_history", history(), "m.case_id = c.model"));
        }
    }

    private static Map<String, String> cases() {
        var own = new LinkedHashMap<String, String>();
        own.put("id", "c.id");
        own.put("number", "'9' || lpad(c.serial::text, 18, '0')");
        own.put("tracking_code", "'9' || lpad(c.serial::text, 11, '0')");
        own.put("reported_at", aged("m.reported_at"));
        own.put("result_at", aged("m.result_at"));
        own.put("ended_at", aged("m.ended_at"));
        own.put("due_at", "case when c.ended then null else c.due end");
        own.put("warn_at", "case when c.ended then null else c.due - interval '20 minutes' end");
        own.put("due_order", "case when c.ended then m.due_order else c.due end");
        own.put("alarm_at", "null");
        own.put("alarmed_at", "now()");
        return own;
    }

    private static Map<String, String> history() {
        return Map.of("id", "uuidv7()", "case_id", "c.id", "at", aged("m.at"));
    }

    private static String aged(String column) {
        return column + " - c.serial * interval '31 seconds'";
    }

    /** Whatever columns the table has, but for its own values, as the model has them. */
    private static String insert(Connection owner, String table, Map<String, String> own, String on)
            throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        try (var found = owner.getMetaData().getColumns(null, "public", table, null)) {
            while (found.next()) {
                var name = found.getString("COLUMN_NAME");
                columns.put(name, own.getOrDefault(name, "m." + name));
            }
        }
        return "insert into %s (%s) select %s from copy c join model_%s m on %s"
                .formatted(
                        table,
                        String.join(", ", columns.keySet()),
                        columns.values().stream().collect(Collectors.joining(", ")),
                        table,
                        on);
    }
}
