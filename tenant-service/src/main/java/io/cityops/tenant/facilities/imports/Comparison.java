package io.cityops.tenant.facilities.imports;

import static java.util.Comparator.comparingDouble;

import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.imports.Difference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds what a file says against what is there, a thousand rows at a time. What is there is meant by one row at most. */
final class Comparison {

    private static final int BATCH = 1000;

    private final Import how;
    private final FacilityBatches facilities;
    private final Consumer<List<Difference>> found;
    private final Likeness likeness;
    private final Map<List<String>, Draft> waiting = new LinkedHashMap<>();
    private final Set<UUID> meant = new HashSet<>();

    /**
     * Compares on behalf of an import.
     *
     * @param found is told of each batch, in the transaction of whoever reads the file
     */
    Comparison(Import how, FacilityBatches facilities, Consumer<List<Difference>> found) {
        this.how = how;
        this.facilities = facilities;
        this.found = found;
        this.likeness = new Likeness(how.layer());
    }

    void take(Draft draft) {
        waiting.put(List.of(draft.source(), draft.sourceId()), draft);
        if (waiting.size() == BATCH) {
            compare();
        }
    }

    /** Takes what the file itself has brought in for none of what was there. */
    void wrote(FacilityView added) {
        meant.add(added.id());
    }

    /** Compares what still waits. */
    void end() {
        if (!waiting.isEmpty()) {
            compare();
        }
    }

    private void compare() {
        var kind = how.layer().code();
        var known = facilities.find(kind, waiting.keySet());
        known.values().forEach(there -> meant.add(there.id()));
        var strangers = waiting.entrySet().stream()
                .filter(draft -> !known.containsKey(draft.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var near = near(strangers);
        var differences = new ArrayList<Difference>();
        int stranger = 0;
        for (var draft : waiting.entrySet()) {
            var there = known.get(draft.getKey());
            var beside = there == null ? near.getOrDefault(stranger++, List.of()) : List.<FacilityView>of();
            differences.add(difference(draft.getValue(), there, beside));
        }
        waiting.clear();
        found.accept(differences);
    }

    /** What other sources know to stand near some rows, by where the rows stand in their list. */
    private Map<Integer, List<FacilityView>> near(List<Draft> drafts) {
        return drafts.isEmpty()
                ? Map.of()
                : facilities.near(
                        how.layer().code(),
                        drafts.stream()
                                .map(draft ->
                                        new FacilityBatches.Spot(draft.details().location(), draft.source()))
                                .toList(),
                        Likeness.NEAR);
    }

    private Difference difference(Draft draft, @Nullable FacilityView known, List<FacilityView> near) {
        if (known != null) {
            var changed = new Difference(draft, Kind.CHANGED, known, draft.over(known.details()));
            return changed.changes().isEmpty() ? changed.as(Kind.SAME) : changed;
        }
        return alike(draft, near)
                .map(there -> new Difference(draft, Kind.ALIKE, there, draft.over(there.details())))
                .orElseGet(() -> new Difference(draft, Kind.NEW, null, draft.details()));
    }

    private Optional<FacilityView> alike(Draft draft, List<FacilityView> near) {
        var said = draft.details();
        var found = near.stream()
                .filter(there -> !meant.contains(there.id())
                        && likeness.same(said.name(), said.location(), there.name(), there.location()))
                .min(comparingDouble(there -> Likeness.metres(said.location(), there.location())));
        found.ifPresent(there -> meant.add(there.id()));
        return found;
    }
}
