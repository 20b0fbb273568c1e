package io.cityops.cases.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who should answer for a case, and why.
 *
 * @param unit who; absent where nobody can be named, and where a person is to choose
 * @param doubtful whether a person is to choose: the place is near a border, or in two grids
 * @param candidates what follows for each grid that it may be in, the nearest first
 * @param settled what was settled before about whose it is, which goes before all rules; absent where nothing was
 */
record Proposal(
        @Nullable Answering unit,
        boolean doubtful,
        List<Candidate> candidates,
        @Nullable Settled settled) {

    /** The same, but for what was settled before, where that unit is still there. */
    Proposal knowing(@Nullable Settled before, Map<UUID, String> units) {
        var name = before == null ? null : units.get(before.unit());
        return before == null || name == null
                ? this
                : new Proposal(new Answering(before.unit(), name), false, candidates, before);
    }

    /** A unit. */
    record Answering(UUID id, String name) {}

    /**
     * What follows for one grid.
     *
     * @param grid absent outside of all grids
     * @param metres how far its border is; nought for a place that lies in it
     * @param lines how that is come by, step for step
     */
    record Candidate(
            @Nullable GridSeen grid,
            double metres,
            @Nullable Answering unit,
            List<Line> lines) {}

    /** A grid by code and name. */
    record GridSeen(String code, String name) {}

    /**
     * One step of an explanation.
     *
     * @param rule name of the rule that was followed
     * @param until when the shift ends
     */
    record Line(
            Kind kind,
            @Nullable String rule,
            @Nullable String roster,
            @Nullable String unit,
            @Nullable String crew,
            @Nullable LocalDateTime until) {}

    /** What a line says. */
    enum Kind {
        /** A rule names the unit. */
        RULE,
        /** A rule names a roster, and the roster the unit. */
        ON_DUTY,
        /** A rule names a roster, and nobody is on duty: the next rule is followed. */
        NOBODY_ON_DUTY,
        /** A rule names a unit that is no longer there. */
        UNIT_GONE,
        /** No rule holds. */
        NO_RULE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
