package io.cityops.local.supervisor;

import io.cityops.local.Database;
import io.cityops.local.Databases;
import io.cityops.local.Elasticsearch;
import io.cityops.local.Place;
import io.cityops.local.PostgreSql;
import io.cityops.local.Redis;
import io.cityops.local.home.Refusal;
import io.cityops.local.home.Secrets;
import io.cityops.local.process.Launch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The three servers of an installation, and the two databases in one of them. */
final class Servers {

    private static final List<String> DATABASES = List.of("tenant", "cases");
    private static final String ELASTICSEARCH_HEAP = "512m";

    private final Place place;
    private final Addresses addresses;
    private final Secrets secrets;

    Servers(Place place, Addresses addresses, Secrets secrets) {
        this.place = place;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    Launch postgres() throws IOException {
        return PostgreSql.launch(place, addresses.postgres(), secrets.password("postgres"));
    }

    Launch redis() throws IOException {
        return Redis.launch(place, addresses.redis(), secrets.password("redis"));
    }

    Launch elasticsearch() throws IOException {
        return Elasticsearch.launch(place, addresses.elasticsearch(), ELASTICSEARCH_HEAP);
    }

    /** What makes the next start of a server quicker. */
    void makeCache() throws IOException, InterruptedException {
        Elasticsearch.makeCache(place);
    }

    void ensureDatabases() {
        var databases = databases(addresses, secrets);
        try {
            for (String name : DATABASES) {
                databases.ensure(name);
            }
        } catch (SQLException e) {
            throw new Refusal("PostgreSQL does not accept what is stored in .cityops/secrets: " + e.getMessage(), e);
        }
    }

    static Database database(String name, Addresses addresses, Secrets secrets) {
        return databases(addresses, secrets).describe(name);
    }

    private static Databases databases(Addresses addresses, Secrets secrets) {
        return new Databases(
                PostgreSql.url(addresses.postgres(), ""),
                new Database.Role(PostgreSql.ADMINISTRATOR, secrets.password("postgres")),
                role -> secrets.password("role." + role));
    }
}
