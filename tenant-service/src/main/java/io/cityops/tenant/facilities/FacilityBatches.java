package io.cityops.tenant.facilities;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.events.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facilities by the thousand: each call writes all its rows, and the word about them, in two statements of the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FacilityBatches {

    private static final double METRES_OF_A_DEGREE = 111_320;
    private static final String ROWS = """
            jsonb_to_recordset(?::jsonb) as r(id uuid, kind text, name text, address text, location jsonb, site text,
                attributes jsonb, status text, "statusReason" text, "checkedAt" timestamptz, source text,
                "sourceId" text, version bigint)
            """;
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;

    FacilityBatches(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
    }

    /** Makes every other writer of this kind wait until the transaction ends, so that nobody imports beside us. */
    public void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("facilities:" + CurrentTenant.get() + ":" + kind)
                .query(String.class)
                .single();
    }

    /** Those of the keys (source, then id) that are there, by their keys. */
    public Map<List<String>, FacilityView> find(String kind, Collection<List<String>> keys) {
        var found = new HashMap<List<String>, FacilityView>();
        jdbc.sql("""
                        select f.id, f.name, f.address, f.lng, f.lat, f.site, f.attributes::text as attributes, f.status,
                               f.status_reason, f.checked_at, f.source, f.source_id, f.version
                        from jsonb_array_elements(?::jsonb) k
                        join facility f on f.tenant = ? and f.kind = ? and f.source = k ->> 0 and f.source_id = k ->> 1
                        """)
                .params(json.writeValueAsString(keys), CurrentTenant.get().value(), kind)
                .query((row, number) -> view(kind, row))
                .list()
                .forEach(view -> found.put(List.of(view.source(), view.sourceId()), view));
        return found;
    }

    /**
     * What stands near some spots and comes from other sources, the nearest twenty of each, by where the spots stand in
     * their list.
     *
     * @param metres how far at most in each direction
     */
    public Map<Integer, List<FacilityView>> near(String kind, List<Spot> spots, double metres) {
        var found = new HashMap<Integer, List<FacilityView>>();
        var degrees = metres / METRES_OF_A_DEGREE;
        jdbc.sql("""
                        select k.at, f.id, f.name, f.address, f.lng, f.lat, f.site, f.attributes::text as attributes, f.status,
                               f.status_reason, f.checked_at, f.source, f.source_id, f.version
                        from (select (number - 1)::int as at, (spot #>> '{location,lng}')::float8 as lng,
                                (spot #>> '{location,lat}')::float8 as lat, spot ->> 'source' as source
                            from jsonb_array_elements(?::jsonb) with ordinality as spots(spot, number)) k
                        cross join lateral (select * from facility
                            where tenant = ? and kind = ? and lat between k.lat - ? and k.lat + ?
                              and lng between k.lng - ? / greatest(cosd(k.lat), 0.01) and k.lng + ? / greatest(cosd(k.lat), 0.01)
                              and source <> k.source
                            order by abs(lat - k.lat) + abs(lng - k.lng) limit 20) f
                        """)
                .params(
                        json.writeValueAsString(spots),
                        CurrentTenant.get().value(),
                        kind,
                        degrees,
                        degrees,
                        degrees,
                        degrees)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("at"), at -> new ArrayList<>())
                            .add(view(kind, row));
                });
        return found;
    }

    /** A place, and who says that something stands there. */
    public record Spot(Location location, String source) {}

    private FacilityView view(String kind, java.sql.ResultSet row) throws java.sql.SQLException {
        var checked = row.getTimestamp("checked_at");
        return new FacilityView(
                row.getObject("id", UUID.class),
                kind,
                row.getString("name"),
                row.getString("address"),
                new Location(row.getDouble("lng"), row.getDouble("lat")),
                row.getString("site"),
                json.readValue(row.getString("attributes"), ATTRIBUTES),
                FacilityStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                checked == null ? null : checked.toInstant(),
                row.getString("source"),
                row.getString("source_id"),
                row.getLong("version"));
    }

    /** Writes new ones. */
    public void add(List<FacilityView> facilities) {
        var rows = json.writeValueAsString(facilities);
        jdbc.sql("""
                        insert into facility (id, tenant, kind, name, address, lng, lat, site, attributes, status,
                            status_reason, checked_at, source, source_id, created_at, updated_at, version)
                        select r.id, ?, r.kind, r.name, r.address, (r.location ->> 'lng')::float8,
                            (r.location ->> 'lat')::float8, r.site, r.attributes, upper(r.status), r."statusReason",
                            r."checkedAt", r.source, r."sourceId", now(), now(), r.version
                        from\s""" + ROWS).params(CurrentTenant.get().value(), rows).update();
        sayChanged(rows);
    }

    /**
     * Writes known ones anew; each carries its version to be.
     *
     * @throws FacilityProblem where somebody has changed or removed one since it was found
     */
    public void change(List<FacilityView> facilities) {
        var rows = json.writeValueAsString(facilities);
        var written = jdbc.sql("""
                        update facility f set name = r.name, address = r.address, lng = (r.location ->> 'lng')::float8,
                            lat = (r.location ->> 'lat')::float8, site = r.site, attributes = r.attributes,
                            status = upper(r.status), status_reason = r."statusReason", checked_at = r."checkedAt",
                            updated_at = now(), version = r.version
                        from\s""" + ROWS + " where f.id = r.id and f.tenant = ? and f.version = r.version - 1")
                .params(rows, CurrentTenant.get().value())
                .update();
        if (written < facilities.size()) {
            throw new FacilityProblem.OthersChangedMeanwhile();
        }
        sayChanged(rows);
    }

    /** Takes those away that are still at the version given. */
    public int remove(Map<UUID, Long> versions) {
        var gone = jdbc.sql("""
                        with gone as (
                            delete from facility f using jsonb_each_text(?::jsonb) k
                            where f.tenant = ? and f.id = k.key::uuid and f.version = k.value::bigint
                            returning f.id, f.version)
                        insert into outbox (id, tenant, stream, type, key, payload, at)
                        select uuidv7(), ?, ?, ?, id::text, jsonb_build_object('id', id, 'version', version + 1), now()
                        from gone
                        """)
                .params(
                        json.writeValueAsString(versions),
                        CurrentTenant.get().value(),
                        CurrentTenant.get().value(),
                        FacilityView.STREAM,
                        FacilityView.REMOVED)
                .update();
        nudgeAfterCommit();
        return gone;
    }

    /** Their versions now, of those that are there. */
    public Map<UUID, Long> versions(Collection<UUID> ids) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("""
                        select f.id, f.version from facility f
                        join jsonb_array_elements_text(?::jsonb) k on f.id = k::uuid where f.tenant = ?
                        """)
                .params(
                        json.writeValueAsString(new ArrayList<>(ids)),
                        CurrentTenant.get().value())
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return versions;
    }

    private void sayChanged(String rows) {
        jdbc.sql("""
                        insert into outbox (id, tenant, stream, type, key, payload, at)
                        select uuidv7(), ?, ?, ?, r ->> 'id', r, now() from jsonb_array_elements(?::jsonb) r
                        """)
                .params(CurrentTenant.get().value(), FacilityView.STREAM, FacilityView.CHANGED, rows)
                .update();
        nudgeAfterCommit();
    }

    private void nudgeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.nudge();
            }
        });
    }
}
