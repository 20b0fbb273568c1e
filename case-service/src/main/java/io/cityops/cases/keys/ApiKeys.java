package io.cityops.cases.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the bound tenant. A revoked one is refused at once here, and within seconds on another instance. */
@Component
public class ApiKeys {

    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final KeyLimit limit;
    private final Clock clock;
    private final Cache<Shown, Optional<ApiKey>> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(5_000).build();
    private final Cache<UUID, Instant> noted =
            Caffeine.newBuilder().expireAfterWrite(NOTED).maximumSize(5_000).build();

    ApiKeys(JdbcClient jdbc, KeyLimit limit, Clock clock) {
        this.jdbc = jdbc;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * The key that somebody shows; its use is counted and, once a minute, noted.
     *
     * @throws KeyProblem when it is none of this tenant's, opens something else, was revoked, or has brought too many requests
     */
    public ApiKey use(String shown, Purpose purpose) {
        var hash = Secret.hash(shown);
        var found = known.get(new Shown(CurrentTenant.get(), hash), asked -> find(asked.hash()))
                .filter(key -> !key.revoked() && key.purpose() == purpose)
                .orElseThrow(KeyProblem.Unknown::new);
        limit.count(found);
        noted.get(found.id(), this::note);
        return found;
    }

    List<ApiKey> all(Purpose purpose) {
        return jdbc.sql(SELECT + " where tenant = ? and purpose = ? order by made_at desc, id desc limit ?")
                .params(CurrentTenant.get().value(), purpose.code(), MOST)
                .query(ApiKeys::read)
                .list();
    }

    /** Makes a key; what is answered is the only time that it is told. */
    Made make(String name, int perMinute, Purpose purpose, String by) {
        var secret = Secret.next();
        var id = Ids.next();
        jdbc.sql("""
                        insert into api_key (id, tenant, name, start, hash, purpose, per_minute, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, now(), ?)
                        """)
                .params(
                        id,
                        CurrentTenant.get().value(),
                        name,
                        Secret.start(secret),
                        Secret.hash(secret),
                        purpose.code(),
                        perMinute,
                        by)
                .update();
        return new Made(find(id), secret);
    }

    /**
     * Ends a key; ending it again changes nothing.
     *
     * @throws KeyProblem.NotFound when the tenant has no such key
     */
    ApiKey revoke(UUID id, String by) {
        jdbc.sql("update api_key set revoked_at = now(), revoked_by = ? "
                        + "where tenant = ? and id = ? and revoked_at is null")
                .params(by, CurrentTenant.get().value(), id)
                .update();
        known.invalidateAll();
        return find(id);
    }

    private ApiKey find(UUID id) {
        return jdbc.sql(SELECT + " where tenant = ? and id = ?")
                .params(CurrentTenant.get().value(), id)
                .query(ApiKeys::read)
                .optional()
                .orElseThrow(KeyProblem.NotFound::new);
    }

    private Optional<ApiKey> find(String hash) {
        return jdbc.sql(SELECT + " where tenant = ? and hash = ?")
                .params(CurrentTenant.get().value(), hash)
                .query(ApiKeys::read)
                .optional();
    }

    private static ApiKey read(ResultSet row, int at) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("start"),
                Purpose.of(row.getString("purpose")),
                row.getInt("per_minute"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                time(row.getTimestamp("revoked_at")),
                row.getString("revoked_by"),
                time(row.getTimestamp("last_used_at")));
    }

    private static @Nullable Instant time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Instant note(UUID id) {
        jdbc.sql("update api_key set last_used_at = now() where tenant = ? and id = ?")
                .params(CurrentTenant.get().value(), id)
                .update();
        return clock.instant();
    }

    private static final String SELECT =
            "select id, name, start, purpose, per_minute, made_at, made_by, revoked_at, revoked_by, "
                    + "last_used_at from api_key";

    /** A new key, with what its holder shows. */
    record Made(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "a new key";
        }
    }

    private record Shown(TenantId tenant, String hash) {}
}
