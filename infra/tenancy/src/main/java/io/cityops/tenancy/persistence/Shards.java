package io.cityops.tenancy.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.ShardSettings.Login;
import io.cityops.tenancy.persistence.ShardSettings.Shard;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The databases of a service, migrated and open. What comes out of here is unbound: only the walls may use it. */
public final class Shards implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ShardSettings settings;
    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();
    private final Map<String, HikariDataSource> relays = new LinkedHashMap<>();

    public Shards(ShardSettings settings) {
        this.settings = settings;
        for (var shard : settings.shards()) {
            migrate(shard);
            pools.put(shard.name(), open(shard, shard.app(), settings.poolSize()));
            relays.put(shard.name(), open(shard, shard.relay(), 2));
        }
    }

    DataSource of(TenantId tenant) {
        var name = settings.placement().get(tenant.value());
        return name == null ? any() : Objects.requireNonNull(pools.get(name));
    }

    DataSource any() {
        return pools.values().iterator().next();
    }

    /** Connections that see of every tenant what policies show to the relay, as the outbox; one source for each shard. */
    public List<DataSource> relays() {
        return List.copyOf(relays.values());
    }

    @Override
    public void close() {
        relays.values().forEach(HikariDataSource::close);
        pools.values().forEach(HikariDataSource::close);
    }

    private static void migrate(Shard shard) {
        Flyway.configure()
                .dataSource(shard.url(), shard.owner().username(), shard.owner().password())
                .locations("classpath:db/tenancy", "classpath:db/migration")
                .placeholders(Map.of(
                        "app", shard.app().username(), "relay", shard.relay().username()))
                .connectRetries(20)
                .load()
                .migrate();
    }

    private static HikariDataSource open(Shard shard, Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(shard.name() + "-" + login.username());
        config.setJdbcUrl(shard.url());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }
}
