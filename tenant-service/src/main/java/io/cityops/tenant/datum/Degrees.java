package io.cityops.tenant.datum;

/** A longitude and a latitude in degrees. */
public record Degrees(double lng, double lat) {

    /** Whether this can be a place on earth at all. */
    public boolean onEarth() {
        return Double.isFinite(lng) && Double.isFinite(lat) && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    }

    /** The same place to seven decimals, about a centimetre, so that equal places are equal numbers. */
    public Degrees rounded() {
        return new Degrees(Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7);
    }
}
