package io.cityops.tenant.facilities.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.secrets.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The operators of the bound tenant. A revoked one is refused within seconds. */
@Component
class Operators {

    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int SHOWN = 200;
    private static final String SELECT =
            "select id, name, kind, source, stale_after, secret, made_at, made_by, revoked_at,"
                    + " revoked_by, heard_at, version from availability_operator where tenant = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealing sealing;
    private final Cache<Key, Optional<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(2_000).build();
    private final Cache<UUID, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(NOTED).maximumSize(2_000).build();

    Operators(JdbcClient jdbc, JsonMapper json, Environment environment) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealing = new Sealing(environment.getRequiredProperty("cityops.encryption-key"));
    }

    /** The operator and what it signs with, if it may speak; that it does is noted once a minute. */
    Optional<Known> speaking(UUID id) {
        return known.get(new Key(CurrentTenant.get(), id), asked -> load(id))
                .filter(found -> !found.operator().revoked());
    }

    void heard(UUID id) {
        noted.get(id, first -> {
            jdbc.sql("update availability_operator set heard_at = now() where tenant = ? and id = ?")
                    .params(CurrentTenant.get().value(), id)
                    .update();
            return true;
        });
    }

    /** Those that may speak, by name; then the others, the last revoked first, as many as anybody will look at. */
    List<Operator> all() {
        return jdbc.sql(SELECT + " order by revoked_at desc nulls first, name, id limit ?")
                .params(CurrentTenant.get().value(), SHOWN)
                .query(Operators::read)
                .list();
    }

    Operator find(UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(CurrentTenant.get().value(), id)
                .query(Operators::read)
                .optional()
                .orElseThrow(LiveProblem.NotFound::new);
    }

    /** How many places each operator knows by ids of its own. */
    Map<UUID, Integer> listed() {
        return jdbc
                .sql("select operator, count(*) from availability_place where tenant = ? group by operator")
                .param(CurrentTenant.get().value())
                .query((row, at) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The places that an operator knows by ids of its own; as many as it may list. */
    List<OperatorDetails.Place> places(UUID id) {
        return jdbc.sql(
                        "select place, facility from availability_place where tenant = ? and operator = ? order by place")
                .params(CurrentTenant.get().value(), id)
                .query((row, at) -> new OperatorDetails.Place(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    void add(UUID id, OperatorDetails details, String by) {
        jdbc.sql("""
                        insert into availability_operator
                            (id, tenant, name, kind, source, stale_after, made_at, made_by, version)
                        values (?, ?, ?, ?, ?, ?, now(), ?, 0)
                        """)
                .params(id, CurrentTenant.get().value(), details.name(), details.kind())
                .param(details.source())
                .params(details.staleAfter(), by)
                .update();
    }

    /** Whether it was still as the caller saw it. */
    boolean describe(UUID id, long version, OperatorDetails details) {
        known.invalidate(new Key(CurrentTenant.get(), id));
        return jdbc.sql("""
                        update availability_operator
                        set name = ?, kind = ?, source = ?, stale_after = ?, version = version + 1
                        where tenant = ? and id = ? and version = ? and revoked_at is null
                        """)
                        .params(details.name(), details.kind())
                        .param(details.source())
                        .params(details.staleAfter(), CurrentTenant.get().value(), id, version)
                        .update()
                == 1;
    }

    /** How many of the places name a facility of the operator's layer. */
    int put(UUID id, OperatorDetails details) {
        jdbc.sql("delete from availability_place where tenant = ? and operator = ?")
                .params(CurrentTenant.get().value(), id)
                .update();
        return jdbc.sql("""
                        insert into availability_place (tenant, operator, place, facility)
                        select f.tenant, ?, r.place, f.id from jsonb_to_recordset(?::jsonb) as r(place text, facility uuid)
                        join facility f on f.tenant = ? and f.id = r.facility and f.kind = ?
                        """)
                .params(
                        id,
                        json.writeValueAsString(details.places()),
                        CurrentTenant.get().value(),
                        details.kind())
                .update();
    }

    void keep(UUID id, String secret) {
        known.invalidate(new Key(CurrentTenant.get(), id));
        jdbc.sql("update availability_operator set secret = ?, version = version + 1 where tenant = ? and id = ?")
                .params(
                        sealing.seal(secret.getBytes(UTF_8), label(id)),
                        CurrentTenant.get().value(),
                        id)
                .update();
    }

    /** Whether it spoke until now. */
    boolean revoke(UUID id, String by) {
        known.invalidate(new Key(CurrentTenant.get(), id));
        return jdbc.sql("""
                        update availability_operator
                        set revoked_at = now(), revoked_by = ?, secret = null, version = version + 1
                        where tenant = ? and id = ? and revoked_at is null
                        """).params(by, CurrentTenant.get().value(), id).update() == 1;
    }

    private Optional<Known> load(UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(CurrentTenant.get().value(), id)
                .query((row, at) -> new Known(read(row, at), opened(id, row.getBytes("secret"))))
                .optional();
    }

    private @Nullable String opened(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(sealing.open(sealed, label(id)), UTF_8);
    }

    private static String label(UUID id) {
        return "availability:" + CurrentTenant.get() + ":" + id;
    }

    private static Operator read(ResultSet row, int at) throws SQLException {
        return new Operator(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("source"),
                row.getInt("stale_after"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                time(row.getTimestamp("revoked_at")),
                row.getString("revoked_by"),
                time(row.getTimestamp("heard_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** An operator and what it signs with, if it signs. */
    record Known(Operator operator, @Nullable String secret) {

        @Override
        public String toString() {
            return "an operator";
        }
    }

    private record Key(TenantId tenant, UUID id) {}
}
