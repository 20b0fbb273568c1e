package io.cityops.cases.grids;

import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.GridOfCase;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.reference.ReferenceProblem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to the life cycle in which grid a case lies; no case waits for that, so nobody's silence stops one. */
@Component
class PlacesInGrids implements GridBook {

    private final Gridding gridding;

    PlacesInGrids(Gridding gridding) {
        this.gridding = gridding;
    }

    @Override
    public void ready() {
        try {
            gridding.current();
        } catch (ReferenceProblem e) {
            // Logged there; the case is worked on without its grid.
        }
    }

    @Override
    public Optional<GridOfCase> at(Place place) {
        return gridding.atHand()
                .flatMap(index -> index.locate(place.lng(), place.lat(), 0).grid())
                .map(grid -> new GridOfCase(grid.code(), grid.name()));
    }
}
