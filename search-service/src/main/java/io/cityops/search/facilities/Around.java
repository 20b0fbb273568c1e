package io.cityops.search.facilities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands around a place, nothing left out that is nearer than the reach.
 *
 * @param reach metres from the centre; infinite when there is nothing beyond
 */
record Around(Place centre, double reach, List<Site> sites) {

    /** The index found what is nearest, and distances are measured here: the two differ by less than this many metres. */
    private static final double DOUBT = 1;

    /**
     * The sites nearest to a place, which need not be the centre.
     *
     * @return nothing when something that is not known here may be nearer
     */
    Optional<List<Entry>> nearest(Place place, int limit) {
        var certain = reach - centre.metresTo(place) - DOUBT;
        var nearest = sites.stream()
                .map(site ->
                        new Entry(place.metresTo(site.place()), site.members().size(), site.members()))
                .filter(entry -> entry.distance() < certain)
                .sorted(Comparator.comparingDouble(Entry::distance))
                .limit(limit)
                .toList();
        var complete = nearest.size() == limit || reach == Double.POSITIVE_INFINITY;
        return complete ? Optional.of(nearest) : Optional.empty();
    }

    /** How many facilities are known. */
    int facilities() {
        return sites.stream().mapToInt(site -> site.members().size()).sum();
    }

    /** A point on the ground with the facilities that stand there, by name. */
    record Site(Place place, List<ObjectNode> members) {}
}
