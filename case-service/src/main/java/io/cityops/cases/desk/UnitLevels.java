package io.cityops.cases.desk;

import io.cityops.cases.city.LevelRules;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.cases.reference.UnitTree;
import io.cityops.tenancy.web.ProblemException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of a tenant's units side by side (各级同屏), down one branch of its tree: how many open cases show which light
 * at each unit and beneath it, and the newest of the branch. Counted once for all of them, in one statement.
 */
@Component
class UnitLevels {

    private static final int NEWEST = 6;

    private final EntityManager entities;
    private final Clock clock;

    UnitLevels(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param unit whose branch is shown, down to it and on along where most is; absent for that of the own unit
     * @param names what the levels are called, from the top
     * @throws ProblemException when there is no such unit, or it is not theirs to see
     */
    @Transactional(readOnly = true)
    public List<Level> down(@Nullable UUID unit, @Nullable UUID own, Sight sight, UnitTree tree, List<String> names) {
        var seen = new Seen(tree, sight);
        var counted = count(seen);
        var levels = new ArrayList<Level>();
        var above = seen.levelsAbove();
        for (var chosen : seen.branch(unit, own, counted)) {
            var beside =
                    levels.isEmpty() ? seen.top() : tree.below(levels.getLast().chosen());
            var level = above + levels.size() + 1;
            levels.add(new Level(
                    level,
                    level <= names.size() ? names.get(level - 1) : null,
                    beside.stream().map(one -> UnitSeen.of(one, seen, counted)).toList(),
                    chosen.id(),
                    newest(chosen.id(), seen)));
        }
        return levels;
    }

    private Map<UUID, Lights> count(Seen seen) {
        var where = Conditions.of(CaseFilter.all(), seen.sight(), clock.instant());
        where.when(true, "c.endedAt is null");
        var query = entities.createQuery(
                "select c.unit.id, c.reportingUnit.id, c.progressLight, count(*) from CaseFile c" + where.text()
                        + " group by c.unit.id, c.reportingUnit.id, c.progressLight",
                Object[].class);
        where.values().forEach(query::setParameter);
        var counted = new HashMap<UUID, Lights>();
        for (var row : query.getResultList()) {
            var lights = Lights.of((ProgressLight) row[2], (Long) row[3]);
            seen.concerned((UUID) row[0], (UUID) row[1]).forEach(unit -> counted.merge(unit, lights, Lights::and));
        }
        return counted;
    }

    private List<CaseRow> newest(UUID unit, Seen seen) {
        var now = clock.instant();
        var units = seen.isWhole(unit) ? Set.<UUID>of() : seen.tree().beneath(unit);
        var where = Conditions.of(CaseFilter.all().within(units), seen.sight(), now);
        where.when(true, "c.endedAt is null");
        var query = entities.createQuery(
                Listed.SELECT + where.text() + " order by c.reportedAt desc, c.id desc", Listed.class);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(NEWEST).getResultList().stream()
                .map(listed -> listed.at(now))
                .toList();
    }

    /** The tree as far as somebody sees it. */
    private record Seen(UnitTree tree, Sight sight) {

        List<Unit> top() {
            return sight.unit() == null
                    ? tree.top()
                    : tree.path(sight.unit()).stream()
                            .filter(unit -> unit.id().equals(sight.unit()))
                            .toList();
        }

        int levelsAbove() {
            return Math.max(0, tree.path(sight.unit()).size() - 1);
        }

        /** A unit above all others stands for the whole tenant: for what is nobody's yet as well. */
        boolean isWhole(UUID unit) {
            return sight.unit() == null
                    && tree.top().size() == 1
                    && tree.top().getFirst().id().equals(unit);
        }

        /** The units on whose screens a case is shown. */
        Set<UUID> concerned(@Nullable UUID handling, @Nullable UUID reporting) {
            var units = Stream.of(tree.path(handling), tree.path(reporting))
                    .flatMap(List::stream)
                    .map(Unit::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            top().stream().map(Unit::id).filter(this::isWhole).forEach(units::add);
            return units;
        }

        List<Unit> branch(@Nullable UUID unit, @Nullable UUID own, Map<UUID, Lights> counted) {
            if (unit != null && shown(unit).isEmpty()) {
                throw ProblemException.notFound("unit");
            }
            var branch = new ArrayList<>(shown(unit == null ? own : unit));
            var next = branch.isEmpty() ? top() : tree.below(branch.getLast().id());
            while (!next.isEmpty() && branch.size() < LevelRules.DEEPEST) {
                branch.add(next.stream()
                        .max(Comparator.comparingLong(one ->
                                counted.getOrDefault(one.id(), Lights.NONE).all()))
                        .orElseThrow());
                next = tree.below(branch.getLast().id());
            }
            return branch;
        }

        /** The way down to a unit from the first that is seen; nothing where it is not. */
        private List<Unit> shown(@Nullable UUID unit) {
            var path = tree.path(unit);
            var first = sight.unit();
            return first == null
                    ? path
                    : path.stream().dropWhile(one -> !one.id().equals(first)).toList();
        }
    }

    /**
     * One level of the branch.
     *
     * @param level 1 at the top of the tree
     * @param chosen the unit through which the branch goes
     * @param newest its newest open cases
     */
    record Level(int level, @Nullable String name, List<UnitSeen> units, UUID chosen, List<CaseRow> newest) {}

    /**
     * A unit with what is open at it and beneath it.
     *
     * @param whole whether it stands for the whole tenant
     */
    record UnitSeen(UUID id, String name, boolean whole, Lights lights) {

        static UnitSeen of(Unit unit, Seen seen, Map<UUID, Lights> counted) {
            return new UnitSeen(
                    unit.id(), unit.name(), seen.isWhole(unit.id()), counted.getOrDefault(unit.id(), Lights.NONE));
        }
    }

    /** How many open cases show which progress light. */
    record Lights(long blue, long yellow, long green) {

        static final Lights NONE = new Lights(0, 0, 0);

        static Lights of(ProgressLight light, long many) {
            return switch (light) {
                case BLUE -> new Lights(many, 0, 0);
                case YELLOW -> new Lights(0, many, 0);
                case GREEN -> new Lights(0, 0, many);
            };
        }

        Lights and(Lights other) {
            return new Lights(blue + other.blue, yellow + other.yellow, green + other.green);
        }

        long all() {
            return blue + yellow + green;
        }
    }
}
