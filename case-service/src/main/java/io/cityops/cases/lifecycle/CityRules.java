package io.cityops.cases.lifecycle;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.city.RatingRules;

/**
 * Rules that some cities have and others do without (各地特色规则): each is off until a tenant turns it on, and says its own
 * numbers.
 */
public record CityRules(HazardRules hazards, MissRules misses, RatingRules rating) {

    public static final CityRules OFF = new CityRules(HazardRules.OFF, MissRules.OFF, RatingRules.OFF);

    /** The same with other hazards. */
    CityRules with(HazardRules other) {
        return new CityRules(other, misses, rating);
    }
}
