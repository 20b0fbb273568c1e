package io.cityops.search.index;

import java.util.Map;

/** A part of the earth between two meridians and two parallels; it may lie across the date line. */
public record Area(double west, double south, double east, double north) {

    public Area {
        if (!isMeridian(west) || !isMeridian(east) || !(south >= -90 && south <= north && north <= 90)) {
            throw new IllegalArgumentException("west, south, east and north, in degrees, with south below north");
        }
    }

    /** The clause that lets through what lies within. */
    public Map<String, ?> holding(String field) {
        return Map.of(
                "geo_bounding_box", Map.of(field, Map.of("left", west, "bottom", south, "right", east, "top", north)));
    }

    /** Degrees from west to east. */
    public double width() {
        return east >= west ? east - west : east - west + 360;
    }

    private static boolean isMeridian(double degrees) {
        return degrees >= -180 && degrees <= 180;
    }
}
