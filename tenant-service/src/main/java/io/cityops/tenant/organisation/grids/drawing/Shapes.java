package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenant.datum.Datum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads polygons of one file, counts their positions, and brings them to WGS-84. */
final class Shapes {

    private static final int MAX_POSITIONS = 500_000;
    private static final int MAX_RINGS = 200;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Datum datum;
    private int positions;

    Shapes(Datum datum) {
        this.datum = datum;
    }

    /** The area that is drawn; absent where it is none. */
    @Nullable
    MultiPolygon read(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        try {
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> GEOMETRY.createMultiPolygon(new Polygon[] {polygon(coordinates)});
                case "MultiPolygon" ->
                    GEOMETRY.createMultiPolygon(
                            list(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Polygon polygon(JsonNode rings) {
        var all = list(rings).stream().map(this::ring).toList();
        return GEOMETRY.createPolygon(all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode ring) {
        var points = new ArrayList<Coordinate>();
        for (var position : ring) {
            if (++positions > MAX_POSITIONS) {
                throw new BadGridFile(
                        "/features", "It has more than " + MAX_POSITIONS + " positions; simplify it first.");
            }
            points.add(point(position));
        }
        if (points.size() < 4 || !points.getFirst().equals2D(points.getLast())) {
            throw new IllegalArgumentException("a ring has four positions at least and ends where it begins");
        }
        return GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private Coordinate point(JsonNode position) {
        if (position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new IllegalArgumentException("a position is two numbers");
        }
        var there = datum.toWgs84(position.get(0).doubleValue(), position.get(1).doubleValue());
        if (!there.onEarth()) {
            throw new IllegalArgumentException("no place on earth");
        }
        var kept = there.rounded();
        return new Coordinate(kept.lng(), kept.lat());
    }

    private static List<JsonNode> list(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > MAX_RINGS) {
            throw new IllegalArgumentException("a list of 1 to " + MAX_RINGS);
        }
        return List.copyOf(node.values());
    }
}
