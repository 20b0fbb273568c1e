package io.cityops.cases.reference;

import io.cityops.cases.reference.Reference.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units of a tenant as a tree (各级单位): how many levels it has is the tenant's, and known nowhere else. */
public final class UnitTree {

    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, List<Unit>> below = new HashMap<>();
    private final List<Unit> top = new ArrayList<>();

    public UnitTree(Collection<Unit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        for (var unit : all) {
            var parent = unit.parent();
            var beside = parent == null || !units.containsKey(parent)
                    ? top
                    : below.computeIfAbsent(parent, key -> new ArrayList<>());
            beside.add(unit);
        }
    }

    /** Units that stand under none. */
    public List<Unit> top() {
        return List.copyOf(top);
    }

    /** Units that stand directly under one. */
    public List<Unit> below(UUID unit) {
        return List.copyOf(below.getOrDefault(unit, List.of()));
    }

    /** A unit with all beneath it; of one that is not known, itself alone. */
    public Set<UUID> beneath(UUID unit) {
        var found = new LinkedHashSet<UUID>();
        collect(unit, found);
        return found;
    }

    private void collect(UUID unit, Set<UUID> found) {
        if (found.add(unit)) {
            below.getOrDefault(unit, List.of()).forEach(one -> collect(one.id(), found));
        }
    }

    /** The way down to a unit, from the top; nothing to one that is not known. */
    public List<Unit> path(@Nullable UUID unit) {
        var path = new ArrayList<Unit>();
        var seen = new HashSet<UUID>();
        for (var at = find(unit); at != null && seen.add(at.id()); at = find(at.parent())) {
            path.addFirst(at);
        }
        return path;
    }

    private @Nullable Unit find(@Nullable UUID unit) {
        return unit == null ? null : units.get(unit);
    }
}
