package io.cityops.cases.lifecycle;

import java.util.Optional;

/** Knows in which grid of the bound tenant a place lies. */
public interface GridBook {

    /** The grid; nothing outside all of them, and where nobody can say at present. */
    Optional<GridOfCase> at(Place place);
}
