package io.cityops.search.facilities;

import io.cityops.tenancy.web.ProblemException;

/** A place on the ground. */
record Place(double lng, double lat) {

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
}
