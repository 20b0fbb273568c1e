package io.cityops.tenancy.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps its tenants.
 *
 * @param shards databases; a tenant that is placed nowhere lives in the first
 * @param placement name of the shard by name of the tenant
 * @param poolSize connections held open to each shard
 */
@ConfigurationProperties("cityops.tenancy")
public record ShardSettings(
        @DefaultValue List<Shard> shards,
        @DefaultValue Map<String, String> placement,
        @DefaultValue("10") int poolSize) {

    public ShardSettings {
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("cityops.tenancy.shards names no database");
        }
        var names = shards.stream().map(Shard::name).toList();
        placement.forEach((tenant, shard) -> {
            if (!names.contains(shard)) {
                throw new IllegalArgumentException("cityops.tenancy.placement puts %s on %s, which is not among %s"
                        .formatted(tenant, shard, names));
            }
        });
    }

    /**
     * One database.
     *
     * @param owner owns the schema and migrates it
     * @param app does the work: owns nothing and cannot pass row-level security
     * @param relay sees of every tenant what policies show to it, as the outbox, and nothing else
     */
    public record Shard(String name, String url, Login owner, Login app, Login relay) {}

    /** A role of the database. */
    public record Login(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }
}
