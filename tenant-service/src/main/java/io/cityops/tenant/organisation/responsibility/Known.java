package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenant.catalogue.Entry;
import io.cityops.tenant.organisation.UnitView;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rules may refer to. */
record Known(List<UnitView> units, List<Entry> catalogue, Function<Set<String>, Set<String>> unknownGrids) {

    boolean unit(@Nullable UUID id) {
        return units.stream().anyMatch(unit -> unit.id().equals(id));
    }

    /** The codes a rule is about; absent where it is about any. */
    @Nullable
    Set<String> codes(AnsweringRule rule) {
        if (rule.category() == null && rule.major() == null) {
            return null;
        }
        return catalogue.stream()
                .filter(entry -> rule.kind() == null || entry.isA(rule.kind()))
                .filter(entry -> entry.is(rule.scheme(), rule.category()) || entry.isIn(rule.scheme(), rule.major()))
                .map(Entry::code)
                .collect(Collectors.toSet());
    }

    Precedence precedence() {
        return new Precedence(units.stream().collect(Collectors.toMap(UnitView::id, UnitView::level)));
    }

    /** The unit and all below it. */
    Set<UUID> below(UUID top) {
        Map<UUID, List<UnitView>> children = units.stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(unit -> java.util.Objects.requireNonNull(unit.parent())));
        var all = new HashSet<UUID>(Set.of(top));
        var waiting = new ArrayDeque<UUID>(all);
        while (!waiting.isEmpty()) {
            for (var child : children.getOrDefault(waiting.pop(), List.of())) {
                if (all.add(child.id())) {
                    waiting.add(child.id());
                }
            }
        }
        return all;
    }
}
