package io.cityops.cases.grids;

import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.GridOfCase;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says to the life cycle in which grid a case lies; no case waits for that, so nobody's silence stops one. */
@Component
class PlacesInGrids implements GridBook {

    private final Gridding gridding;
    private final ReferenceData reference;

    PlacesInGrids(Gridding gridding, ReferenceData reference) {
        this.gridding = gridding;
        this.reference = reference;
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

    @Override
    public Optional<ReportingUnit> unitAt(Place place) {
        return gridding.atHand()
                .flatMap(index -> index.locate(place.lng(), place.lat(), 0).in().stream()
                        .flatMap(grid -> Stream.ofNullable(grid.unit()))
                        .findFirst())
                .flatMap(this::named);
    }

    private Optional<ReportingUnit> named(UUID unit) {
        try {
            return reference.current().unit(unit).map(known -> new ReportingUnit(known.id(), known.name()));
        } catch (ReferenceProblem e) {
            return Optional.empty();
        }
    }
}
