package io.cityops.cases.disputes;

import io.cityops.cases.dispatch.Ownership;
import io.cityops.cases.dispatch.Settled;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Place;
import io.cityops.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what was settled for a case, for its part, or near by for an entry of the same name. */
@Component
class RememberedOwnership implements Ownership {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final int LOOKED_AT = 100;
    private static final String SELECT = """
            select case_id, facility, lng, lat, number, owner, owner_name, owner_how, reason, settled_by, ended_at
            from ownership_dispute where tenant = ? and state = 'settled' and""";
    private static final String NEWEST = " order by id desc limit " + LOOKED_AT;

    private final JdbcClient jdbc;
    private final StoredDisputeSettings settings;

    RememberedOwnership(JdbcClient jdbc, StoredDisputeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Optional<Settled> of(CaseFile found) {
        var reach = settings.current().metres();
        var all = new ArrayList<>(of(found, " case_id = ?", found.id()));
        if (found.facility() != null) {
            all.addAll(of(found, " facility = ?", found.facility()));
        }
        all.addAll(near(found, reach));
        return Precedent.that(all, reach);
    }

    private List<Precedent> near(CaseFile found, int reach) {
        var category = found.category();
        if (category == null) {
            return List.of();
        }
        var place = found.place();
        var north = reach / METRES_PER_DEGREE;
        var east = north / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
        return of(
                found,
                " code = ? and lat between ? and ? and lng between ? and ? and scheme = ? and kind = ?",
                category.code(),
                place.lat() - north,
                place.lat() + north,
                place.lng() - east,
                place.lng() + east,
                category.scheme(),
                category.kindOrMatter());
    }

    private List<Precedent> of(CaseFile found, String where, Object... values) {
        return jdbc.sql(SELECT + where + NEWEST)
                .param(CurrentTenant.get().value())
                .params(List.of(values))
                .query((row, at) -> read(row, found))
                .list();
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
                row.getTimestamp("ended_at").toInstant(),
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
