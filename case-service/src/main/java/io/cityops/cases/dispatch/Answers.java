package io.cityops.cases.dispatch;

import io.cityops.cases.dispatch.Proposal.Answering;
import io.cityops.cases.dispatch.Proposal.Candidate;
import io.cityops.cases.dispatch.Proposal.GridSeen;
import io.cityops.cases.dispatch.Proposal.Kind;
import io.cityops.cases.dispatch.Proposal.Line;
import io.cityops.cases.grids.Grid;
import io.cityops.cases.grids.Whereabouts;
import io.cityops.cases.lifecycle.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows a tenant's rules at one moment.
 *
 * @param units names of the units that there are
 */
record Answers(Duties duties, Map<UUID, String> units, TimeOfDay at) {

    /** Who should answer for a matter at a place; near a border nobody is proposed, and everybody told. */
    Proposal to(@Nullable Category category, Whereabouts where) {
        var candidates = new ArrayList<Candidate>();
        where.in().forEach(grid -> candidates.add(in(category, grid, 0)));
        where.near().forEach(near -> candidates.add(in(category, near.grid(), near.metres())));
        if (candidates.isEmpty()) {
            candidates.add(in(category, null, 0));
        }
        var unit = where.doubtful() ? null : candidates.getFirst().unit();
        return new Proposal(unit, where.doubtful(), candidates, null);
    }

    private Candidate in(@Nullable Category category, @Nullable Grid grid, double metres) {
        var lines = new ArrayList<Line>();
        var seen = grid == null ? null : new GridSeen(grid.code(), grid.name());
        var rounded = Math.round(metres * 10) / 10.0;
        for (var rule : duties.rules()) {
            if (rule.holds(category, grid, at)) {
                var unit = follow(rule, lines);
                if (unit.isPresent()) {
                    return new Candidate(seen, rounded, unit.get(), lines);
                }
            }
        }
        lines.add(new Line(Kind.NO_RULE, null, null, null, null, null));
        return new Candidate(seen, rounded, null, lines);
    }

    private Optional<Answering> follow(Rule rule, List<Line> lines) {
        if (rule.unit() != null) {
            return named(rule.unit(), rule, null, null, lines);
        }
        var roster = rule.roster() == null ? null : duties.roster(rule.roster()).orElse(null);
        var shift = roster == null ? null : roster.onDuty(at.local()).orElse(null);
        if (roster == null || shift == null) {
            var name = roster == null ? rule.roster() : roster.name();
            lines.add(new Line(Kind.NOBODY_ON_DUTY, rule.name(), name, null, null, null));
            return Optional.empty();
        }
        return named(shift.unit(), rule, roster, shift, lines);
    }

    private Optional<Answering> named(
            UUID id, Rule rule, @Nullable Roster roster, Roster.@Nullable Shift shift, List<Line> lines) {
        var name = units.get(id);
        var kind = name == null ? Kind.UNIT_GONE : roster == null ? Kind.RULE : Kind.ON_DUTY;
        lines.add(new Line(
                kind,
                rule.name(),
                roster == null ? null : roster.name(),
                name,
                shift == null ? null : shift.crew(),
                shift == null ? null : shift.to()));
        return name == null ? Optional.empty() : Optional.of(new Answering(id, name));
    }
}
