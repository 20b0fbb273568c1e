package io.cityops.tenant.facilities.live;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of what an operator speaks. */
record OperatorDetails(String name, String kind, @Nullable String source, int staleAfter, List<Place> places) {

    /**
     * A facility that the operator knows by an id of its own.
     *
     * @param place that id
     */
    record Place(String place, UUID facility) {}
}
