package io.cityops.tenant.tenants;

import io.cityops.tenancy.directory.TenantProfile;

/** A rung of the ladder of tenants: 国家, 省/自治区/直辖市, 市/州, 县/区. */
public enum Level {
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

    /** Whether one tenant stands above another: on a higher rung, for a division that holds the other's. */
    public static boolean isAbove(TenantProfile upper, TenantProfile lower) {
        if (upper.level().equals(Ladder.OPERATORS) || lower.level().equals(Ladder.OPERATORS)) {
            return false;
        }
        var rung = of(upper.level());
        return rung.isAbove(of(lower.level())) && rung.holds(upper.division(), lower.division());
    }

    boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }

    /** Whether a division of this level holds another, as their six-digit codes tell. */
    boolean holds(String division, String other) {
        return division.regionMatches(0, other, 0, digits);
    }
}
