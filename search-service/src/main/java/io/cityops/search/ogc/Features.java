package io.cityops.search.ogc;

import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.search.layers.Layer;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.asked.OgcProblem;
import io.cityops.search.ogc.asked.Window;
import io.cityops.tenancy.web.ProblemException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A tenant's facilities as GeoJSON features, in an order that no change disturbs. */
@Component
class Features {

    private static final Set<String> NOT_A_PROPERTY = Set.of("id", "location", "attributes", "version");
    private static final List<Double> EARTH = List.of(-180.0, -90.0, 180.0, 90.0);

    private final TenantSearch search;

    Features(TenantSearch search) {
        this.search = search;
    }

    Part part(Window window) {
        return part(window, after(window.question(), window.cursor()).counted());
    }

    /** The same, without counting anew how many there are in all. */
    Part further(Window window) {
        return part(window, after(window.question(), window.cursor()));
    }

    private Part part(Window window, Question question) {
        var answer = search.ask(question.take(window.limit() + 1));
        var slice = answer.slice(window.limit());
        return new Part(
                slice.hits().stream().map(hit -> feature(hit).in(window.crs())).toList(), answer.total(), slice.next());
    }

    Feature one(Layer layer, String id) {
        return search.ask(of(layer).where("id", id).take(1)).hits().stream()
                .findFirst()
                .map(Features::feature)
                .orElseThrow(() -> ProblemException.notFound("feature"));
    }

    /** What the features of a layer lie within, on the ground and in time. */
    Extent extent(Layer layer) {
        var checked = Map.of("field", Window.TIME);
        var summary = search.ask(of(layer)
                        .summedUp(Map.of(
                                "extent", Map.of("geo_bounds", Map.of("field", "location")),
                                "first", Map.of("min", checked),
                                "last", Map.of("max", checked))))
                .summary();
        return new Extent(
                bounds(summary.path("extent").path("bounds")), instant(summary, "first"), instant(summary, "last"));
    }

    private static List<Double> bounds(JsonNode bounds) {
        if (bounds.isMissingNode()) {
            return EARTH;
        }
        var northWest = bounds.path("top_left");
        var southEast = bounds.path("bottom_right");
        return List.of(
                northWest.path("lon").asDouble(),
                southEast.path("lat").asDouble(),
                southEast.path("lon").asDouble(),
                northWest.path("lat").asDouble());
    }

    private static @Nullable String instant(JsonNode summary, String end) {
        return summary.path(end).path("value_as_string").asString(null);
    }

    private static Question of(Layer layer) {
        return Question.in(SearchIndex.FACILITIES).where("kind", layer.kind());
    }

    /** A place that is none is a parameter that is not allowed. */
    private static Question after(Question question, @Nullable String cursor) {
        try {
            return question.after(cursor);
        } catch (ProblemException e) {
            throw OgcProblem.parameter("cursor", "cursor is what a next link of this list says.");
        }
    }

    private static Feature feature(Hit hit) {
        var facility = hit.source().path("facility");
        var location = facility.path("location");
        return new Feature(
                "Feature",
                facility.path("id").asString(),
                new Geometry(
                        "Point",
                        List.of(
                                location.path("lng").asDouble(),
                                location.path("lat").asDouble())),
                properties(facility));
    }

    /** What is known of a facility, its attributes among the rest: most clients show only one level. */
    private static Map<String, JsonNode> properties(JsonNode facility) {
        var properties = new LinkedHashMap<String, JsonNode>();
        facility.propertyStream()
                .filter(property -> !NOT_A_PROPERTY.contains(property.getKey()))
                .forEach(property -> properties.put(property.getKey(), property.getValue()));
        facility.path("attributes")
                .propertyStream()
                .forEach(attribute -> properties.putIfAbsent(attribute.getKey(), attribute.getValue()));
        return properties;
    }

    /**
     * Some features of a layer.
     *
     * @param matched how many there are in all, where they were counted
     * @param next cursor of those that follow, if any do
     */
    record Part(
            List<Feature> features, long matched, @Nullable String next) {}

    /**
     * What features lie within.
     *
     * @param bbox west, south, east, north
     * @param first when the first of them was looked at
     */
    record Extent(
            List<Double> bbox,
            @Nullable String first,
            @Nullable String last) {

        List<@Nullable String> interval() {
            return Arrays.asList(first, last);
        }
    }

    record Feature(String type, String id, Geometry geometry, Map<String, JsonNode> properties) {

        /** The same, which is in CRS84, in another coordinate reference system. */
        Feature in(Crs crs) {
            return crs == Crs.CRS84 ? this : new Feature(type, id, geometry.in(crs), properties);
        }
    }

    record Geometry(String type, List<Double> coordinates) {

        /** The coordinates as people write numbers. */
        Stream<String> written() {
            return coordinates.stream().map(number -> BigDecimal.valueOf(number).toPlainString());
        }

        private Geometry in(Crs crs) {
            return new Geometry(type, crs.coordinates(coordinates.getFirst(), coordinates.getLast()));
        }
    }
}
