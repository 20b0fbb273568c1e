package io.cityops.tenant.organisation.grids.imports;

import io.cityops.tenant.organisation.grids.drawing.Finding;
import io.cityops.tenant.organisation.grids.drawing.Findings;
import java.util.List;
import java.util.Map;

/**
 * What a file of grids would bring.
 *
 * @param applicable whether it can be applied: nothing in it is refused
 * @param added how many grids are new, by code
 * @param changed how many are drawn or described otherwise than they are now
 * @param removed how many of now it does not have
 * @param counts how many findings there are of each kind
 * @param findings some hundreds of them
 */
record GridReport(
        int grids,
        boolean applicable,
        int added,
        int changed,
        int unchanged,
        int removed,
        Map<String, Integer> counts,
        List<Finding> findings) {

    static GridReport of(int grids, Changes changes, Findings findings) {
        return new GridReport(
                grids,
                !findings.refused(),
                changes.added(),
                changes.changed(),
                changes.unchanged(),
                changes.removed(),
                findings.counts(),
                findings.told());
    }

    /** How the grids of an edition differ from those of the current one. */
    record Changes(int added, int changed, int unchanged, int removed) {

        static final Changes NONE = new Changes(0, 0, 0, 0);
    }
}
