package io.cityops.cases.desk;

/** How far two places are from each other on the great circle, both in degrees of WGS-84. */
final class Apart {

    private static final double EARTH_METRES = 6_371_000;

    private Apart() {}

    static double metres(double lng, double lat, double otherLng, double otherLat) {
        var north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        var east = Math.sin(Math.toRadians(otherLng - lng) / 2);
        var chord = north * north + east * east * Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat));
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
