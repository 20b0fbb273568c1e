package io.cityops.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Copies of case-service's tables, indexes and policies, in a schema that goes away again. */
record ScratchTables(String database, int port, String user, String password, Connection owner)
        implements AutoCloseable {

    static final String SCHEMA = "bench";
    private static final List<String> TABLES = List.of("cases", "case_history", "outbox", "idempotency_key");

    static ScratchTables make(Installation installation) throws IOException {
        var port = installation.port("postgresql");
        try {
            var owner = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/cases",
                    "cases_owner",
                    installation.secret("role.cases_owner"));
            try (var statement = owner.createStatement()) {
                statement.execute("drop schema if exists " + SCHEMA + " cascade");
                statement.execute("create schema " + SCHEMA);
                statement.execute("grant usage on schema " + SCHEMA + " to cases_app");
                for (var table : TABLES) {
                    for (var line : copy(table)) {
                        statement.execute(line);
                    }
                }
            }
            return new ScratchTables("cases", port, "cases_app", installation.secret("role.cases_app"), owner);
        } catch (SQLException e) {
            throw new IOException("no scratch tables: " + e.getMessage(), e);
        }
    }

    private static List<String> copy(String table) {
        var name = SCHEMA + "." + table;
        var own = "tenant = nullif(current_setting('app.tenant', true), '')";
        return List.of(
                "create table " + name + " (like public." + table + " including all)",
                "alter table " + name + " enable row level security",
                "alter table " + name + " force row level security",
                "create policy tenant_wall on " + name + " using (" + own + ") with check (" + own + ")",
                "grant select, insert on " + name + " to cases_app");
    }

    @Override
    public void close() {
        try (owner;
                var statement = owner.createStatement()) {
            statement.execute("drop schema " + SCHEMA + " cascade");
        } catch (SQLException e) {
            System.out.println("the schema " + SCHEMA + " is still there: " + e.getMessage());
        }
    }
}
