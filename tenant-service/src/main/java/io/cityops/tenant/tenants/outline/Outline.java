package io.cityops.tenant.tenants.outline;

import io.cityops.tenancy.directory.Bounds;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The polygons of a tenant's division and, where it has them, of the parts of it (GeoJSON, CGCS2000/WGS-84). What is
 * kept is written anew from what was understood: names, codes, closed rings and who made them, nothing else of what was
 * sent.
 */
record Outline(String attribution, List<Area> areas, Bounds bounds) {

    static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_AREAS = 1_000;
    private static final int MAX_DEPTH = 12;
    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(40)
                            .maxStringLength(10_000)
                            .build())
                    .build())
            .build();

    /** One feature: a name, a division code and rings of rings of positions. */
    record Area(String name, String code, List<List<List<double[]>>> polygons) {}

    static Outline read(byte[] geoJson) {
        JsonNode root;
        try {
            root = READER.readTree(new ByteArrayInputStream(geoJson));
        } catch (JacksonException e) {
            throw new BadOutline("", "It is not JSON that can be read, or it is nested too deeply.");
        }
        var rings = new Rings();
        var areas = new ArrayList<Area>();
        for (var feature : features(root)) {
            areas.add(area(feature, "/features/" + areas.size(), rings));
        }
        if (areas.isEmpty()) {
            throw new BadOutline("/features", "There is not a single polygon in it.");
        }
        return new Outline(text(root, "attribution", 300), areas, rings.bounds());
    }

    String write() {
        return READER.writeValueAsString(Map.of(
                "type",
                "FeatureCollection",
                "attribution",
                attribution,
                "features",
                areas.stream().map(Outline::feature).toList()));
    }

    private static List<JsonNode> features(JsonNode root) {
        return switch (root.path("type").asString("")) {
            case "FeatureCollection" -> {
                var features = root.path("features");
                if (!features.isArray() || features.size() > MAX_AREAS) {
                    throw new BadOutline("/features", "It must be a list of at most " + MAX_AREAS + " features.");
                }
                yield List.copyOf(features.values());
            }
            case "Feature", "Polygon", "MultiPolygon" -> List.of(root);
            default ->
                throw new BadOutline(
                        "/type", "It must be a GeoJSON FeatureCollection, Feature, Polygon or MultiPolygon.");
        };
    }

    private static Area area(JsonNode feature, String pointer, Rings rings) {
        var isFeature = feature.path("type").asString("").equals("Feature");
        var geometry = isFeature ? feature.path("geometry") : feature;
        var properties = feature.path("properties");
        var at = pointer + "/geometry";
        var polygons = switch (geometry.path("type").asString("")) {
            case "Polygon" -> List.of(rings.polygon(geometry.path("coordinates"), at));
            case "MultiPolygon" -> rings.polygons(geometry.path("coordinates"), at);
            default -> throw new BadOutline(at, "It must be a Polygon or a MultiPolygon.");
        };
        return new Area(text(properties, "name", 100), text(properties, "code", 12), polygons);
    }

    private static String text(JsonNode properties, String key, int longest) {
        var value = properties.path(key).asString("");
        return value.length() <= longest ? value : value.substring(0, longest);
    }

    private static Map<String, Object> feature(Area area) {
        return Map.of(
                "type", "Feature",
                "properties", Map.of("name", area.name(), "code", area.code()),
                "geometry", Map.of("type", "MultiPolygon", "coordinates", area.polygons()));
    }
}
