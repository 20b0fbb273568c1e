package io.cityops.search.facilities;

import io.cityops.search.index.Area;
import io.cityops.search.index.PointKey;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Draws facilities together where a map has no room for each; every one of them is counted in one place. What stands
 * alone is fetched in a second go: asking for it in every cell costs ten times as much.
 */
@Component
class Clusters {

    /** Whether all are of one kind: which others there are matters to nobody. */
    private static final Map<String, ?> KINDS = Map.of("terms", Map.of("field", "kind", "size", 2));

    private final TenantSearch search;

    Clusters(TenantSearch search) {
        this.search = search;
    }

    /** The clusters of an area as a map of that zoom shows it. */
    List<Feature> in(Area area, int zoom, Wanted wanted) {
        var cells = Map.of(
                "geotile_grid",
                Map.of("field", "location", "precision", Grid.precision(area, zoom), "size", Grid.MOST),
                "aggs",
                Map.of(
                        "middle", Map.of("geo_centroid", Map.of("field", "location")),
                        "extent", Map.of("geo_bounds", Map.of("field", "location", "wrap_longitude", false)),
                        "kinds", KINDS));
        var found = search.ask(wanted.in(Question.in(SearchIndex.FACILITIES))
                        .where(area.holding("location"))
                        .summedUp(Map.of("cells", cells)))
                .summary()
                .path("cells")
                .path("buckets")
                .valueStream()
                .map(Cell::new)
                .toList();
        var alone = first(found.stream().filter(Cell::isPoint).map(Cell::point).toList(), wanted);
        return found.stream()
                .map(cell -> cell.feature(cell.isPoint() ? alone.get(cell.point()) : null))
                .toList();
    }

    /** The first facility at each of the points. */
    private Map<String, JsonNode> first(List<String> points, Wanted wanted) {
        var facilities = new HashMap<String, JsonNode>();
        if (!points.isEmpty()) {
            search.ask(wanted.in(Question.in(SearchIndex.FACILITIES))
                            .whereAny("point", points)
                            .oneOfEach("point")
                            .sortedBy(List.of("name", "id"))
                            .take(points.size()))
                    .hits()
                    .forEach(hit -> facilities.put(
                            hit.source().path("point").asString(), hit.source().path("facility")));
        }
        return facilities;
    }

    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    record Geometry(String type, List<Double> coordinates) {}

    /** A square of the map and what is summed up of it. */
    private record Cell(JsonNode sums) {

        Feature feature(@Nullable JsonNode facility) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("count", count());
            var kinds = sums.path("kinds")
                    .path("buckets")
                    .valueStream()
                    .map(kind -> kind.path("key").asString())
                    .toList();
            if (kinds.size() == 1) {
                properties.put("kind", kinds.getFirst());
            }
            if (facility != null) {
                properties.put("name", facility.path("name").asString(""));
                if (count() == 1) {
                    properties.put("id", facility.path("id").asString());
                    properties.put("status", facility.path("status").asString(""));
                }
            }
            properties.put("bbox", List.of(west(), south(), east(), north()));
            var place = facility == null ? middle() : place(facility.path("location"));
            return new Feature("Feature", new Geometry("Point", place), properties);
        }

        boolean isPoint() {
            return west() == east() && south() == north();
        }

        String point() {
            return PointKey.of(west(), south());
        }

        private long count() {
            return sums.path("doc_count").asLong();
        }

        private List<Double> middle() {
            var middle = sums.path("middle").path("location");
            return List.of(middle.path("lon").asDouble(), middle.path("lat").asDouble());
        }

        private static List<Double> place(JsonNode location) {
            return List.of(location.path("lng").asDouble(), location.path("lat").asDouble());
        }

        private double west() {
            return corner("top_left").path("lon").asDouble();
        }

        private double north() {
            return corner("top_left").path("lat").asDouble();
        }

        private double east() {
            return corner("bottom_right").path("lon").asDouble();
        }

        private double south() {
            return corner("bottom_right").path("lat").asDouble();
        }

        private JsonNode corner(String name) {
            return sums.path("extent").path("bounds").path(name);
        }
    }
}
