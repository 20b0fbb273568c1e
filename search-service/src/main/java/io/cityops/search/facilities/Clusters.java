package io.cityops.search.facilities;

import io.cityops.search.index.Answer;
import io.cityops.search.index.Area;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws facilities together where a map has no room for each; every one of them is counted in one place. */
@Component
class Clusters {

    private final TenantSearch search;

    Clusters(TenantSearch search) {
        this.search = search;
    }

    /** The clusters of an area as a map of that zoom shows it. */
    List<Feature> in(Area area, int zoom, @Nullable String kind) {
        var cells = Map.of(
                "geotile_grid",
                Map.of("field", "location", "precision", Grid.precision(area, zoom), "size", Grid.MOST),
                "aggs",
                Map.of(
                        "middle", Map.of("geo_centroid", Map.of("field", "location")),
                        "extent", Map.of("geo_bounds", Map.of("field", "location", "wrap_longitude", false)),
                        "kinds", Map.of("terms", Map.of("field", "kind", "size", 2)),
                        "first", Question.some(1, List.of("name", "id"), "facility")));
        var summary = search.ask(Question.in(SearchIndex.FACILITIES)
                        .where("kind", kind)
                        .where(area.holding("location"))
                        .summedUp(Map.of("cells", cells)))
                .summary();
        return StreamSupport.stream(summary.path("cells").path("buckets").spliterator(), false)
                .map(Clusters::feature)
                .toList();
    }

    private static Feature feature(JsonNode cell) {
        var count = cell.path("doc_count").asLong();
        var first = Answer.hits(cell.path("first")).getFirst().source().path("facility");
        var extent = extent(cell.path("extent").path("bounds"));
        var kinds = cell.path("kinds").path("buckets");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("count", count);
        if (kinds.size() == 1) {
            properties.put("kind", kinds.path(0).path("key").asString());
        }
        if (count == 1) {
            properties.put("id", first.path("id").asString());
            properties.put("status", first.path("status").asString(""));
        }
        var atOnePoint =
                extent.getFirst().equals(extent.get(2)) && extent.get(1).equals(extent.get(3));
        if (atOnePoint) {
            properties.put("name", first.path("name").asString());
        }
        properties.put("bbox", extent);
        return new Feature("Feature", atOnePoint ? at(first.path("location")) : middle(cell), properties);
    }

    private static Geometry middle(JsonNode cell) {
        var middle = cell.path("middle").path("location");
        return new Geometry("Point", List.of(degrees(middle.path("lon")), degrees(middle.path("lat"))));
    }

    private static Geometry at(JsonNode location) {
        return new Geometry(
                "Point",
                List.of(location.path("lng").asDouble(), location.path("lat").asDouble()));
    }

    private static List<Double> extent(JsonNode bounds) {
        var topLeft = bounds.path("top_left");
        var bottomRight = bounds.path("bottom_right");
        return List.of(
                degrees(topLeft.path("lon")),
                degrees(bottomRight.path("lat")),
                degrees(bottomRight.path("lon")),
                degrees(topLeft.path("lat")));
    }

    /** The index keeps a place to about a centimetre; more decimals say nothing. */
    private static double degrees(JsonNode value) {
        return Math.round(value.asDouble() * 1e7) / 1e7;
    }

    record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    record Geometry(String type, List<Double> coordinates) {}
}
