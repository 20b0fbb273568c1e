package io.cityops.search.ogc;

import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Part part(Layer layer, Window window) {
        var question = of(layer)
                .take(window.limit() + 1)
                .sortedBy(List.of("id"))
                .after(window.cursor())
                .counted();
        var area = window.area();
        var answer = search.ask(area == null ? question : question.where(area.holding("location")));
        var slice = answer.slice(window.limit());
        return new Part(slice.hits().stream().map(Features::feature).toList(), answer.total(), slice.next());
    }

    Feature one(Layer layer, String id) {
        return search.ask(of(layer).where("id", id).take(1)).hits().stream()
                .findFirst()
                .map(Features::feature)
                .orElseThrow(() -> OgcProblem.notFound("feature"));
    }

    /** What the features of a layer lie within: west, south, east, north. */
    List<Double> extent(Layer layer) {
        var summary = Map.of("extent", Map.of("geo_bounds", Map.of("field", "location")));
        var bounds =
                search.ask(of(layer).summedUp(summary)).summary().path("extent").path("bounds");
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

    private static Question of(Layer layer) {
        return Question.in(SearchIndex.FACILITIES).where("kind", layer.kind());
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
     * @param matched how many there are in all
     * @param next cursor of those that follow, if any do
     */
    record Part(
            List<Feature> features, long matched, @Nullable String next) {}

    record Feature(String type, String id, Geometry geometry, Map<String, JsonNode> properties) {}

    record Geometry(String type, List<Double> coordinates) {}
}
