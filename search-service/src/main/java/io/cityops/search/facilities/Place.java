package io.cityops.search.facilities;

import io.cityops.tenancy.web.ProblemException;

/** A place on the ground. */
record Place(double lng, double lat) {

    /** Of a sphere as large as the earth, in metres. */
    private static final double RADIUS = 6_371_008.8;

    /**
     * The place that a request names.
     *
     * @throws ProblemException when it is not on this earth
     */
    static Place of(double lng, double lat, Datum datum) {
        if (!(Math.abs(lng) <= 180)) {
            throw ProblemException.invalid("lng", "A longitude lies between -180 and 180.");
        }
        if (!(Math.abs(lat) <= 90)) {
            throw ProblemException.invalid("lat", "A latitude lies between -90 and 90.");
        }
        return datum.toWgs84(new Place(lng, lat));
    }

    /** How far it is to the other place along the surface of a sphere, in metres. */
    double metresTo(Place other) {
        var north = Math.toRadians(other.lat - lat);
        var east = Math.toRadians(other.lng - lng);
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
