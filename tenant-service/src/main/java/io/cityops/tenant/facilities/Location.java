package io.cityops.tenant.facilities;

import java.util.Locale;

/** A place on earth, CGCS2000/WGS-84, degrees. */
public record Location(double lng, double lat) {

    public Location {
        if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
            throw FacilityProblem.unknown("/location", lng + "," + lat, "lng -180 to 180, lat -90 to 90");
        }
    }

    /** The point (点位) shared by everything that stands here, to about a tenth of a metre. */
    public String site() {
        return String.format(Locale.ROOT, "%.6f,%.6f", lng, lat);
    }
}
