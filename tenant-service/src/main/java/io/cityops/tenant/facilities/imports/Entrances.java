package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Points such as entrances (出入口) as sources give them: a JSON list of points. One that makes no sense is left out and noted. */
final class Entrances {

    private static final int MOST = 50;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxStringLength(1000)
                            .build())
                    .build())
            .build();

    private Entrances() {}

    static void read(
            Field field, String cell, Datum datum, Area area, Map<String, Object> attributes, Verdict verdict) {
        var points = new ArrayList<Map<String, Object>>();
        boolean all = true;
        for (var given : list(cell)) {
            var point = points.size() < MOST ? point(given, datum, area) : null;
            if (point == null) {
                all = false;
            } else {
                points.add(point);
            }
        }
        if (!all) {
            verdict.note(field.name(), cell, Reason.POINTS_LEFT_OUT);
        }
        if (!points.isEmpty()) {
            attributes.put(field.name(), List.copyOf(points));
        }
    }

    /** The points, or one that makes no sense where the cell is not a list. */
    private static Iterable<JsonNode> list(String cell) {
        try {
            var list = JSON.readTree(cell);
            return list.isArray() ? list.values() : List.of(list);
        } catch (JacksonException e) {
            return List.of(JSON.createObjectNode());
        }
    }

    private static @Nullable Map<String, Object> point(JsonNode given, Datum datum, Area area) {
        var degrees =
                datum.inMetres() ? Datum.WGS84 : datum; // grids are for the surveyed point, entrances are in degrees
        var place = Place.of(given.path("lng").asString(""), given.path("lat").asString(""), degrees);
        if (place.isEmpty() || !area.contains(place.get().lng(), place.get().lat())) {
            return null;
        }
        var point = new TreeMap<String, Object>();
        point.put("lng", place.get().rounded().lng());
        point.put("lat", place.get().rounded().lat());
        var name =
                given.path("name").asString(given.path("address").asString("")).strip();
        if (!name.isEmpty()) {
            point.put("name", name.substring(0, Math.min(name.length(), 100)));
        }
        return point;
    }
}
