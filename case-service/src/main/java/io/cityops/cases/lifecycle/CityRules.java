package io.cityops.cases.lifecycle;

/**
 * Rules that some cities have and others do without (各地特色规则): each is off until a tenant turns it on, and says its own
 * numbers.
 */
public record CityRules(HazardRules hazards) {

    public static final CityRules OFF = new CityRules(HazardRules.OFF);
}
