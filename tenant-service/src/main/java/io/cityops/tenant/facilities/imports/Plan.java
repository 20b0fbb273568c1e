package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.imports.Difference.Change;
import io.cityops.tenant.facilities.imports.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an import would do to what is there now.
 *
 * @param alike how many rows look like facilities that other sources know
 * @param changes the first hundred that would change
 * @param pairs the first hundred rows that look like what another source knows
 */
record Plan(int created, int updated, int unchanged, int alike, List<Changed> changes, List<Pair> pairs) {

    private static final int SHOWN = 100;

    /** A facility that would change. */
    record Changed(UUID id, String name, List<Change> fields) {

        static Changed of(Difference difference) {
            var there = difference.known();
            return new Changed(there.id(), there.name(), difference.changes());
        }
    }

    /**
     * A row and what it looks like.
     *
     * @param metres how far from each other the two say that it stands
     */
    record Pair(String name, UUID id, String knownAs, String knownFrom, double metres) {

        static Pair of(Difference difference) {
            var said = difference.draft().details();
            FacilityView there = difference.known();
            var metres = Likeness.metres(said.location(), there.location());
            return new Pair(said.name(), there.id(), there.name(), there.source(), Math.round(metres * 10) / 10.0);
        }
    }

    /** Counts differences and keeps the first of them. */
    static final class Making {

        private final int[] counts = new int[Kind.values().length];
        private final List<Changed> changes = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();

        void add(List<Difference> differences) {
            for (var difference : differences) {
                counts[difference.kind().ordinal()]++;
                if (difference.kind() == Kind.CHANGED && changes.size() < SHOWN) {
                    changes.add(Changed.of(difference));
                } else if (difference.kind() == Kind.ALIKE && pairs.size() < SHOWN) {
                    pairs.add(Pair.of(difference));
                }
            }
        }

        Plan made() {
            return new Plan(count(Kind.NEW), count(Kind.CHANGED), count(Kind.SAME), count(Kind.ALIKE), changes, pairs);
        }

        private int count(Kind kind) {
            return counts[kind.ordinal()];
        }
    }
}
