package io.cityops.cases.lifecycle;

import java.util.Optional;

/** Knows in which grid of the bound tenant a place lies. */
public interface GridBook {

    /** Has the grids at hand for what follows, where they can be had; it may take as long as a call, and never throws. */
    void ready();

    /** The grid by what is at hand, without a call; nothing outside all grids, and where none are at hand. */
    Optional<GridOfCase> at(Place place);

    /** Whose the ground is, by what is at hand: the unit of the smallest grid there that has one. */
    Optional<ReportingUnit> unitAt(Place place);
}
