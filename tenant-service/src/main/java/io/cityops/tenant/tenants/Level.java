package io.cityops.tenant.tenants;

/** A rung of the ladder of tenants: 国家, 省/自治区/直辖市, 市/州, 县/区. */
enum Level {
    NATION(0),
    PROVINCE(2),
    CITY(4),
    COUNTY(6);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    static Level of(String code) {
        return switch (code) {
            case "nation" -> NATION;
            case "province" -> PROVINCE;
            case "city" -> CITY;
            case "county" -> COUNTY;
            default -> throw new IllegalArgumentException("no such level: " + code);
        };
    }

    boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }

    /** Whether a division of this level holds another, as their six-digit codes tell. */
    boolean holds(String division, String other) {
        return division.regionMatches(0, other, 0, digits);
    }
}
