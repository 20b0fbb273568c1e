package io.cityops.tenant.tenants.outline;

import io.cityops.tenancy.directory.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads rings of positions, counts them and keeps the box they lie in. */
final class Rings {

    private static final int MAX_POSITIONS = 200_000;

    private int positions;
    private double west = 180;
    private double south = 90;
    private double east = -180;
    private double north = -90;

    Bounds bounds() {
        return new Bounds(west, south, east, north);
    }

    List<List<List<double[]>>> polygons(JsonNode coordinates, String pointer) {
        return list(coordinates, pointer).stream()
                .map(polygon -> polygon(polygon, pointer))
                .toList();
    }

    List<List<double[]>> polygon(JsonNode coordinates, String pointer) {
        return list(coordinates, pointer).stream()
                .map(ring -> ring(ring, pointer))
                .toList();
    }

    private List<double[]> ring(JsonNode ring, String pointer) {
        var points = new ArrayList<double[]>();
        for (var position : list(ring, pointer)) {
            if (++positions > MAX_POSITIONS) {
                throw new BadOutline(pointer, "It has more than " + MAX_POSITIONS + " positions; simplify it first.");
            }
            points.add(position(position, pointer));
        }
        if (points.size() < 4 || !Arrays.equals(points.getFirst(), points.getLast())) {
            throw new BadOutline(pointer, "A ring must have four positions at least and end where it begins.");
        }
        return points;
    }

    private double[] position(JsonNode position, String pointer) {
        if (position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new BadOutline(pointer, "A position must be longitude and latitude.");
        }
        var lng = position.get(0).doubleValue();
        var lat = position.get(1).doubleValue();
        if (!(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)) {
            throw new BadOutline(pointer, "%s, %s is no place on earth.".formatted(lng, lat));
        }
        west = Math.min(west, lng);
        east = Math.max(east, lng);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
        return new double[] {lng, lat};
    }

    private static List<JsonNode> list(JsonNode node, String pointer) {
        if (!node.isArray() || node.isEmpty()) {
            throw new BadOutline(pointer, "Its coordinates must be lists that are not empty.");
        }
        return List.copyOf(node.values());
    }
}
