package io.cityops.cases.disputes;

import io.cityops.cases.dispatch.Ownership;
import io.cityops.cases.dispatch.Settled;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.rows.Times;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what was settled for a case, for its part, or near by for an entry of the same name. */
@Component
class RememberedOwnership implements Ownership {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final int LOOKED_AT = 100;
    /** Of each case that is asked about, the newest that were settled; each has its own limit, and its own way in. */
    private static final String NEWEST = """
            select asked.id as asked, d.* from unnest(%s) as asked(%s) cross join lateral (
                select case_id, facility, lng, lat, number, owner, owner_name, owner_how, reason, settled_by, ended_at
                from ownership_dispute where tenant = ? and state = 'settled' and %s order by id desc limit %d) d
            """;

    private static final String OF_CASES = NEWEST.formatted("?::uuid[]", "id", "case_id = asked.id", LOOKED_AT);
    private static final String OF_PARTS =
            NEWEST.formatted("?::uuid[], ?::uuid[]", "id, part", "facility = asked.part", LOOKED_AT);
    private static final String NEAR = NEWEST.formatted(
            "?::uuid[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[], ?::float8[], ?::float8[]",
            "id, scheme, kind, code, south, north, west, east",
            "code = asked.code and lat between asked.south and asked.north and lng between asked.west and asked.east"
                    + " and scheme = asked.scheme and kind = asked.kind",
            LOOKED_AT);

    private final JdbcClient jdbc;
    private final StoredDisputeSettings settings;

    RememberedOwnership(JdbcClient jdbc, StoredDisputeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Settled> of(Collection<CaseFile> many) {
        var reach = settings.current().metres();
        var asked = many.stream().collect(Collectors.toMap(CaseFile::id, Function.identity(), (one, same) -> one));
        var known = Stream.of(ofCases(asked), ofParts(asked), near(asked, reach))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Known::asked, Collectors.mapping(Known::that, Collectors.toList())));
        var settled = new HashMap<UUID, Settled>();
        known.forEach((id, all) -> Precedent.that(all, reach).ifPresent(that -> settled.put(id, that)));
        return settled;
    }

    private List<Known> ofCases(Map<UUID, CaseFile> asked) {
        return read(asked, OF_CASES, ids(asked.values()));
    }

    private List<Known> ofParts(Map<UUID, CaseFile> asked) {
        var parts =
                asked.values().stream().filter(one -> one.facility() != null).toList();
        return read(
                asked,
                OF_PARTS,
                ids(parts),
                parts.stream().map(CaseFile::facility).toArray(UUID[]::new));
    }

    private List<Known> near(Map<UUID, CaseFile> asked, int reach) {
        var things = asked.values().stream()
                .flatMap(one -> Optional.ofNullable(one.category())
                        .map(category -> new Thing(one.id(), category, Around.of(one.place(), reach)))
                        .stream())
                .toList();
        return read(
                asked,
                NEAR,
                things.stream().map(Thing::id).toArray(UUID[]::new),
                things.stream().map(thing -> thing.category().scheme()).toArray(String[]::new),
                things.stream().map(thing -> thing.category().kindOrMatter()).toArray(String[]::new),
                things.stream().map(thing -> thing.category().code()).toArray(String[]::new),
                things.stream().map(thing -> thing.around().south()).toArray(Double[]::new),
                things.stream().map(thing -> thing.around().north()).toArray(Double[]::new),
                things.stream().map(thing -> thing.around().west()).toArray(Double[]::new),
                things.stream().map(thing -> thing.around().east()).toArray(Double[]::new));
    }

    private static UUID[] ids(Collection<CaseFile> cases) {
        return cases.stream().map(CaseFile::id).toArray(UUID[]::new);
    }

    private List<Known> read(Map<UUID, CaseFile> asked, String sql, UUID[] ids, Object[]... more) {
        if (ids.length == 0) {
            return List.of();
        }
        var query = jdbc.sql(sql).param(ids);
        for (var values : more) {
            query = query.param(values);
        }
        return query.param(CurrentTenant.get().value())
                .query((row, at) -> {
                    var id = row.getObject("asked", UUID.class);
                    return new Known(id, read(row, Objects.requireNonNull(asked.get(id))));
                })
                .list();
    }

    /** Something that was settled, and the case that it may count for. */
    private record Known(UUID asked, Precedent that) {}

    /** What a case is about, and where to look for the same. */
    private record Thing(UUID id, Category category, Around around) {}

    /** A box around a place, in degrees. */
    private record Around(double south, double north, double west, double east) {

        static Around of(Place place, int metres) {
            var north = metres / METRES_PER_DEGREE;
            var east = north / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
            return new Around(place.lat() - north, place.lat() + north, place.lng() - east, place.lng() + east);
        }
    }

    private static Precedent read(ResultSet row, CaseFile found) throws SQLException {
        var same = found.id().equals(row.getObject("case_id", UUID.class));
        var metres = metres(found.place(), row.getDouble("lng"), row.getDouble("lat"));
        var settled = new Settled(
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("owner_how"),
                row.getString("reason"),
                row.getString("settled_by"),
                Times.read(row, "ended_at"),
                same ? null : Math.round(metres),
                row.getString("number"));
        var facility = row.getObject("facility", UUID.class);
        return new Precedent(same, facility != null && facility.equals(found.facility()), metres, settled);
    }

    private static double metres(Place one, double lng, double lat) {
        var north = (one.lat() - lat) * METRES_PER_DEGREE;
        var east = (one.lng() - lng) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(north, east);
    }
}
