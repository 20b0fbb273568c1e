package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.layers.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each import changed and what was there before, so that it can be taken back where nobody went on from it. */
@Component
class ImportChanges {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FacilityBatches facilities;

    ImportChanges(JdbcClient jdbc, JsonMapper json, FacilityBatches facilities) {
        this.jdbc = jdbc;
        this.json = json;
        this.facilities = facilities;
    }

    /** Remembers what was there before the import first touched it: rows of one file may mean the same facility twice. */
    void keep(UUID id, List<FacilityView> added, List<FacilityView> before) {
        var changes = Stream.concat(
                        added.stream().map(view -> new Change(view.id(), null, view.version())),
                        before.stream().map(view -> new Change(view.id(), view, view.version() + 1)))
                .toList();
        jdbc.sql("""
                        insert into facility_import_change (tenant, import, facility, before, version_after)
                        select ?, ?, c.facility, nullif(c.before, 'null'::jsonb), c."versionAfter"
                        from jsonb_to_recordset(?::jsonb) as c(facility uuid, before jsonb, "versionAfter" bigint)
                        on conflict (tenant, import, facility) do update set version_after = excluded.version_after
                        """)
                .params(CurrentTenant.get().value(), id, json.writeValueAsString(changes))
                .update();
    }

    /** Takes an import back, and tells of how many facilities; one that carried what its layer no longer knows stays. */
    int takeBack(UUID id, Layer layer) {
        int taken = 0;
        UUID last = new UUID(0, 0);
        for (var changes = after(id, last); !changes.isEmpty(); changes = after(id, last)) {
            taken += takeBack(changes, layer);
            last = changes.getLast().facility();
        }
        return taken;
    }

    private int takeBack(List<Change> changes, Layer layer) {
        var versions =
                facilities.versions(changes.stream().map(Change::facility).toList());
        var added = new HashMap<UUID, Long>();
        var before = new ArrayList<FacilityView>();
        for (var change : changes) {
            var was = change.before();
            if (Long.valueOf(change.versionAfter()).equals(versions.get(change.facility()))) {
                if (was == null) {
                    added.put(change.facility(), change.versionAfter());
                } else if (layer.knows(was.attributes())) {
                    before.add(FacilityView.of(
                            was.id(),
                            was.kind(),
                            was.details(),
                            was.source(),
                            was.sourceId(),
                            change.versionAfter() + 1));
                }
            }
        }
        facilities.change(before);
        return facilities.remove(added) + before.size();
    }

    private List<Change> after(UUID id, UUID last) {
        return jdbc.sql("""
                        select facility, before::text, version_after from facility_import_change
                        where tenant = ? and import = ? and facility > ? order by facility limit ?
                        """)
                .params(CurrentTenant.get().value(), id, last, BATCH)
                .query((row, number) -> {
                    var before = row.getString(2);
                    return new Change(
                            row.getObject(1, UUID.class),
                            before == null ? null : json.readValue(before, FacilityView.class),
                            row.getLong(3));
                })
                .list();
    }

    private record Change(UUID facility, @Nullable FacilityView before, long versionAfter) {}
}
