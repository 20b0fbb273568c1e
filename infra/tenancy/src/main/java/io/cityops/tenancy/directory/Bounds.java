package io.cityops.tenancy.directory;

/** A box of longitudes and latitudes in degrees, CGCS2000/WGS-84. */
public record Bounds(double west, double south, double east, double north) {

    /** Whether the point lies in the box, widened on every side by a margin in degrees. */
    public boolean contains(double lng, double lat, double margin) {
        return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
    }
}
