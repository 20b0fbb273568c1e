package io.cityops.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes databases with their roles on a PostgreSQL server, each as often as one likes. */
public final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,}");

    private final String server;
    private final Database.Role administrator;
    private final UnaryOperator<String> passwords;

    /** @param server the server's JDBC address, ending with a slash; passwords are asked for by the role's name */
    public Databases(String server, Database.Role administrator, UnaryOperator<String> passwords) {
        this.server = server;
        this.administrator = administrator;
        this.passwords = passwords;
    }

    /** The database of this name with its roles, made if it is not there. */
    public Database ensure(String name) throws SQLException {
        Database database = describe(name);
        try (Connection connection =
                DriverManager.getConnection(server + "postgres", administrator.username(), administrator.password())) {
            ensure(connection, database.owner());
            ensure(connection, database.application());
            ensure(connection, database.relay());
            ensure(connection, database);
        }
        return database;
    }

    /** The same without looking whether it is there. */
    public Database describe(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return new Database(name, server + name, role(name + "_owner"), role(name + "_app"), role(name + "_relay"));
    }

    private Database.Role role(String name) {
        String password = passwords.apply(name);
        if (!PASSWORD.matcher(password).matches()) {
            throw new IllegalArgumentException("Not a password for a role: it is too short or has odd characters");
        }
        return new Database.Role(name, password);
    }

    private static void ensure(Connection connection, Database.Role role) throws SQLException {
        String verb =
                isThere(connection, "select 1 from pg_roles where rolname = ?", role.username()) ? "alter" : "create";
        run(
                connection,
                "%s role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                        .formatted(verb, role.username(), role.password()));
    }

    private static void ensure(Connection connection, Database database) throws SQLException {
        String name = database.name();
        if (!isThere(connection, "select 1 from pg_database where datname = ?", name)) {
            run(
                    connection,
                    "create database %s owner %s"
                            .formatted(name, database.owner().username()));
        }
        run(connection, "revoke all on database %s from public".formatted(name));
        run(
                connection,
                "grant connect on database %s to %s, %s"
                        .formatted(
                                name,
                                database.application().username(),
                                database.relay().username()));
    }

    private static boolean isThere(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
