package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a file says, a thousand rows at a time, in the one transaction of its caller: all of it or nothing. */
final class Applying {

    private static final int BATCH = 1000;

    private final UUID id;
    private final Import how;
    private final FacilityBatches facilities;
    private final ImportChanges changes;
    private final JsonMapper json;
    private final Map<List<String>, Draft> waiting = new LinkedHashMap<>();
    private int created;
    private int updated;
    private int unchanged;

    Applying(UUID id, Import how, FacilityBatches facilities, ImportChanges changes, JsonMapper json) {
        this.id = id;
        this.how = how;
        this.facilities = facilities;
        this.changes = changes;
        this.json = json;
    }

    Outcome apply(Table table) {
        facilities.lock(how.layer().code());
        var report = Survey.of(how, table, this::take, (row, findings) -> {});
        write();
        return Outcome.applied(created, updated, unchanged, report.rejectedCount());
    }

    private void take(Draft draft) {
        waiting.put(List.of(draft.source(), draft.sourceId()), draft);
        if (waiting.size() == BATCH) {
            write();
        }
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        var known = facilities.find(how.layer().code(), waiting.keySet());
        var added = new ArrayList<FacilityView>();
        var changed = new ArrayList<FacilityView>();
        var before = new ArrayList<FacilityView>();
        waiting.forEach((key, draft) -> {
            var there = known.get(key);
            if (there == null) {
                added.add(view(Ids.next(), draft, 0));
            } else {
                var next = FacilityView.of(
                        there.id(),
                        how.layer().code(),
                        draft.over(there.details()),
                        there.source(),
                        there.sourceId(),
                        there.version() + 1);
                if (!tree(next.details()).equals(tree(there.details()))) {
                    before.add(there);
                    changed.add(next);
                }
            }
        });
        facilities.add(added);
        facilities.change(changed);
        changes.keep(id, added, before);
        created += added.size();
        updated += changed.size();
        unchanged += waiting.size() - added.size() - changed.size();
        waiting.clear();
    }

    private FacilityView view(UUID facility, Draft draft, long version) {
        return FacilityView.of(
                facility, how.layer().code(), draft.details(), draft.source(), draft.sourceId(), version);
    }

    private JsonNode tree(Object value) {
        return json.valueToTree(value);
    }
}
