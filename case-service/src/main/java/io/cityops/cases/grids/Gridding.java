package io.cityops.cases.grids;

import java.util.Optional;

/** Where the grids of the bound tenant are looked up; what was known last still counts when nobody answers. */
public interface Gridding {

    /**
     * The index of the bound tenant's grids, as known a moment ago; empty where it has none.
     *
     * @throws io.cityops.cases.reference.ReferenceProblem when nobody answers and nothing is known yet
     */
    GridIndex current();

    /** The index of the bound tenant's grids where it is at hand, without waiting for anybody. */
    Optional<GridIndex> atHand();
}
