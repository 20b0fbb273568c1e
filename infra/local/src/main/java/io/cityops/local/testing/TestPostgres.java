package io.cityops.local.testing;

import io.cityops.local.Database;
import io.cityops.local.Databases;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

/** A PostgreSQL server on which each test may have databases of its own. */
public final class TestPostgres {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database.Role administrator;
    private final String server;
    private final Databases databases;

    TestPostgres(String server, Database.Role administrator) {
        this.server = server;
        this.administrator = administrator;
        this.databases = new Databases(server, administrator, role -> random(12));
    }

    /** A new, empty database whose name begins with this one, and its three roles. */
    public Database createDatabase(String name) {
        try {
            return databases.ensure(name + "_" + random(4));
        } catch (SQLException e) {
            throw new IllegalStateException("A database could not be made for the test", e);
        }
    }

    /** The address of the server's own database, for tests that must look behind the walls as {@link #administrator()}. */
    public String url() {
        return server + "postgres";
    }

    public Database.Role administrator() {
        return administrator;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
