package io.cityops.search.facilities;

import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Area;
import io.cityops.search.index.PointKey;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.search.layers.Layers;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Where is the nearest toilet? Anybody may ask. */
@RestController
@Public
@RequestMapping("/t/{tenant}/api/search/facilities")
class FacilitySearchController {

    private static final int MOST_NEAREST = 50;
    private static final int MOST = 200;

    private final TenantSearch search;
    private final Nearest nearest;
    private final Clusters clusters;
    private final Timetables timetables;
    private final LiveStates live;
    private final Layers layers;

    FacilitySearchController(
            TenantSearch search,
            Nearest nearest,
            Clusters clusters,
            Timetables timetables,
            LiveStates live,
            Layers layers) {
        this.search = search;
        this.nearest = nearest;
        this.clusters = clusters;
        this.timetables = timetables;
        this.live = live;
        this.layers = layers;
    }

    @GetMapping("/nearest")
    Found nearest(
            @RequestParam double lng,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "WGS84") Datum datum,
            @RequestParam(defaultValue = "false") boolean openNow) {
        var place = Place.of(lng, lat, datum);
        var number = within(limit, MOST_NEAREST);
        var found = nearest.to(place, timetables.wanted(layers.kind(kind), openNow), number);
        var shown = shown();
        return new Found(found.stream().map(entry -> entry.json(shown)).toList());
    }

    @GetMapping("/at")
    Members at(
            @RequestParam double lng,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var place = Place.of(lng, lat, Datum.WGS84);
        var size = within(limit, MOST);
        var answer = search.ask(Question.in(SearchIndex.FACILITIES)
                .where("kind", layers.kind(kind))
                .where("point", PointKey.of(place.lng(), place.lat()))
                .take(size + 1)
                .sortedBy(List.of("name", "id"))
                .after(cursor)
                .counted());
        var slice = answer.slice(size);
        var members =
                slice.hits().stream().map(FacilitySearchController::facility).map(shown());
        return new Members(members.toList(), slice.next(), answer.total());
    }

    @GetMapping(
            path = "/clusters",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
    Collection clusters(
            @RequestParam String bbox,
            @RequestParam double zoom,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean openNow) {
        if (!(zoom >= Grid.FARTHEST && zoom <= Grid.CLOSEST)) {
            throw ProblemException.invalid("zoom", "A zoom lies between 0 and 24.");
        }
        return new Collection(
                "FeatureCollection",
                clusters.in(area(bbox), (int) zoom, timetables.wanted(layers.kind(kind), openNow)));
    }

    @GetMapping("/{id}")
    ObjectNode byId(@PathVariable String id) {
        var hits = search.ask(
                        Question.in(SearchIndex.FACILITIES).where("id", id).take(1))
                .hits();
        if (hits.isEmpty()) {
            throw ProblemException.notFound("facility");
        }
        return shown().apply(facility(hits.getFirst()));
    }

    private static Area area(String bbox) {
        try {
            var sides = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == 4) {
                return new Area(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
        throw unusable(null);
    }

    private static ProblemException unusable(@Nullable IllegalArgumentException cause) {
        var problem = ProblemException.invalid("bbox", "Four numbers: west, south, east and north, in degrees.");
        if (cause != null) {
            problem.addSuppressed(cause);
        }
        return problem;
    }

    private static int within(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw ProblemException.invalid("limit", "A limit lies between 1 and " + most + ".");
        }
        return limit;
    }

    private static ObjectNode facility(Hit hit) {
        return (ObjectNode) hit.source().path("facility");
    }

    /** Facilities with when they are open and how full they are, as far as that is known now. */
    private UnaryOperator<ObjectNode> shown() {
        var timetable = timetables.current();
        var fullness = live.current();
        return facility -> fullness.beside(timetable.beside(facility));
    }

    record Found(List<ObjectNode> items) {}

    record Members(List<ObjectNode> items, @Nullable String next, long total) {}

    record Collection(String type, List<Clusters.Feature> features) {}
}
