package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenant.datum.Datum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stranger's file of grids: a GeoJSON FeatureCollection of polygons, of which little is believed. */
public final class GridFile {

    /** How many bytes are looked at. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** How many grids a tenant can have. */
    public static final int MAX_GRIDS = 20_000;

    /** Words of JSON: 500,000 positions of three numbers are 2,500,000 of them. */
    private static final long MAX_TOKENS = 4_000_000;

    private static final int MAX_DEPTH = 12;
    private static final int MAX_TEXT = 10_000;
    private static final List<String> CODES = List.of("code", "grid_code", "gridCode", "网格编码", "网格代码", "编码");
    private static final List<String> NAMES = List.of("name", "grid_name", "gridName", "网格名称", "名称");
    private static final List<String> UNITS = List.of("unit", "unit_code", "unitCode", "所属单位编码", "单位编码");
    private static final List<String> HOUSEHOLDS = List.of("households", "户数");

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .maxNumberLength(40)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .build();

    private GridFile() {}

    /**
     * The grids that are drawn in a file.
     *
     * @throws BadGridFile when it is none, or too much
     */
    public static List<Drawn> read(byte[] geoJson, Datum datum) {
        if (geoJson.length > MAX_BYTES) {
            throw new BadGridFile("", "It has more than " + MAX_BYTES / 1024 / 1024 + " MB.");
        }
        var features = root(geoJson).path("features");
        if (!features.isArray() || features.isEmpty()) {
            throw new BadGridFile("/features", "It must be a GeoJSON FeatureCollection with at least one feature.");
        }
        if (features.size() > MAX_GRIDS) {
            throw new BadGridFile("/features", "It has more than " + MAX_GRIDS + " grids.");
        }
        var shapes = new Shapes(datum);
        var drawn = new ArrayList<Drawn>(features.size());
        for (var feature : features) {
            var properties = feature.path("properties");
            drawn.add(new Drawn(
                    drawn.size(),
                    text(properties, CODES),
                    text(properties, NAMES),
                    text(properties, UNITS),
                    text(properties, HOUSEHOLDS),
                    shapes.read(feature.path("geometry"))));
        }
        return drawn;
    }

    private static JsonNode root(byte[] geoJson) {
        try {
            return READER.readTree(new ByteArrayInputStream(geoJson));
        } catch (JacksonException e) {
            throw new BadGridFile(
                    "",
                    "It is not JSON that can be read, is nested deeper than %d levels, or has more than %d parts."
                            .formatted(MAX_DEPTH, MAX_TOKENS));
        }
    }

    private static String text(JsonNode properties, List<String> names) {
        return names.stream()
                .map(properties::path)
                .filter(value -> value.isString() || value.isNumber())
                .map(value -> value.asString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
