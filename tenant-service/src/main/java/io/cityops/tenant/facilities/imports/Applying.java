package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.Ids;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes what a file says in the one transaction of its caller: all of it or nothing. */
final class Applying {

    private final UUID id;
    private final Import how;
    private final Alike alike;
    private final FacilityBatches facilities;
    private final ImportChanges changes;
    private final Comparison comparison;
    private int created;
    private int updated;
    private int unchanged;
    private int skipped;

    Applying(UUID id, Import how, Alike alike, FacilityBatches facilities, ImportChanges changes) {
        this.id = id;
        this.how = how;
        this.alike = alike;
        this.facilities = facilities;
        this.changes = changes;
        this.comparison = new Comparison(how, facilities, this::write);
    }

    Outcome apply(Table table) {
        facilities.lock(how.layer().code());
        var report = Survey.of(how, table, comparison::take, (row, findings) -> {});
        comparison.end();
        return Outcome.applied(created, updated, unchanged, skipped, report.rejectedCount());
    }

    private void write(List<Difference> differences) {
        var added = new ArrayList<FacilityView>();
        var changed = new ArrayList<FacilityView>();
        var before = new ArrayList<FacilityView>();
        for (var difference : differences) {
            switch (meant(difference)) {
                case NEW -> added.add(added(difference.draft()));
                case CHANGED -> {
                    before.add(difference.known());
                    changed.add(changed(difference));
                }
                case SAME -> unchanged++;
                case ALIKE -> skipped++;
            }
        }
        facilities.add(added);
        added.forEach(comparison::wrote);
        facilities.change(changed);
        changes.keep(id, added, before);
        created += added.size();
        updated += changed.size();
    }

    /** What it comes to, once it is decided what becomes of what is alike. */
    private Difference.Kind meant(Difference difference) {
        if (difference.kind() != Difference.Kind.ALIKE) {
            return difference.kind();
        }
        return switch (alike) {
            case SKIP -> Difference.Kind.ALIKE;
            case ADD -> Difference.Kind.NEW;
            case UPDATE -> difference.changes().isEmpty() ? Difference.Kind.SAME : Difference.Kind.CHANGED;
        };
    }

    private FacilityView added(Draft draft) {
        return FacilityView.of(Ids.next(), how.layer().code(), draft.details(), draft.source(), draft.sourceId(), 0);
    }

    private FacilityView changed(Difference difference) {
        var there = difference.known();
        return FacilityView.of(
                there.id(), there.kind(), difference.next(), there.source(), there.sourceId(), there.version() + 1);
    }
}
